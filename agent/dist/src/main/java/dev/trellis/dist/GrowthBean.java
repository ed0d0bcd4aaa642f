package dev.trellis.dist;

import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.InvalidAttributeValueException;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.ReflectionException;

/**
 * The bean that a client sees: made of the JDK's own open types alone, so that nobody needs a class
 * of Trellis's. Called by any thread, the program's too, so whatever is to be done is done by the
 * {@link Clerk}.
 */
final class GrowthBean implements DynamicMBean {

  private final Clerk clerk;
  private final MBeanInfo info;

  GrowthBean(Clerk clerk) {
    this.clerk = clerk;
    this.info = BeanInfo.make();
  }

  @Override
  public MBeanInfo getMBeanInfo() {
    return info;
  }

  @Override
  public Object getAttribute(String name)
      throws AttributeNotFoundException, MBeanException, ReflectionException {
    AttributeList values = getAttributes(new String[] {name});
    if (values.isEmpty()) {
      throw new AttributeNotFoundException("no attribute " + name);
    }
    return ((Attribute) values.get(0)).getValue();
  }

  /** All of one moment; what there is not is left out, as the interface wants it. */
  @Override
  public AttributeList getAttributes(String[] names) {
    return (AttributeList) clerk.ask(new Question.Read(names));
  }

  @Override
  public void setAttribute(Attribute attribute)
      throws AttributeNotFoundException, InvalidAttributeValueException {
    if (!attribute.getName().equals(BeanInfo.STACK_INTERVAL_BYTES)) {
      throw new AttributeNotFoundException("no writable attribute " + attribute.getName());
    }
    if (!(attribute.getValue() instanceof Long bytes) || bytes < 1) {
      throw new InvalidAttributeValueException(
          attribute.getValue() + " is not accepted: a whole number from 1");
    }
    String refusal = (String) clerk.ask(new Question.SampleEvery(bytes));
    if (!refusal.isEmpty()) {
      throw new InvalidAttributeValueException(refusal);
    }
  }

  @Override
  public AttributeList setAttributes(AttributeList attributes) {
    AttributeList set = new AttributeList();
    for (Object attribute : attributes) {
      try {
        setAttribute((Attribute) attribute);
        set.add(attribute);
      } catch (AttributeNotFoundException | InvalidAttributeValueException e) {
        // What could not be set is left out of the answer.
      }
    }
    return set;
  }

  @Override
  public Object invoke(String operation, Object[] arguments, String[] signature)
      throws MBeanException, ReflectionException {
    if (!operation.equals(BeanInfo.DUMP)) {
      throw new ReflectionException(
          new NoSuchMethodException(operation), "no operation " + operation);
    }
    String answer = (String) clerk.ask(new Question.Dump());
    if (answer.startsWith(Question.Dump.FAILED)) {
      throw new MBeanException(
          new IllegalStateException(answer.substring(Question.Dump.FAILED.length())));
    }
    return answer;
  }
}
