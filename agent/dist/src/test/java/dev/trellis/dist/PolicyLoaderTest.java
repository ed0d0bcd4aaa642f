package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.dist.policies.Quota;
import dev.trellis.policy.AllocatorPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyLoaderTest {

  @TempDir Path empty;

  @Test
  void it_sees_the_policy_api_as_the_agent_does() throws Exception {
    assertThat(PolicyLoader.over(List.of(empty)).loadClass(AllocatorPolicy.class.getName()))
        .isSameAs(AllocatorPolicy.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.util.ArrayList", "java.sql.Connection"})
  void it_sees_the_platform(String name) throws Exception {
    assertThat(PolicyLoader.over(List.of()).loadClass(name)).isSameAs(Class.forName(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.trellis.dist.policies.Quota",
        "dev.trellis.dist.Policies",
        "dev.trellis.runtime.Engine",
        "dev.trellis.policyholder.Any",
        "org.junit.jupiter.api.Test"
      })
  void it_sees_neither_the_agent_nor_the_class_path(String name) {
    assertThatThrownBy(() -> PolicyLoader.over(List.of(empty)).loadClass(name))
        .isInstanceOf(ClassNotFoundException.class)
        .hasMessage(name);
  }

  @Test
  void what_lies_in_the_policy_path_is_loaded_from_there() throws Exception {
    Class<?> loaded =
        PolicyLoader.over(List.of(empty, Given.testClasses())).loadClass(Quota.class.getName());

    assertThat(loaded).isNotSameAs(Quota.class);
    assertThat(AllocatorPolicy.class).isAssignableFrom(loaded);
  }
}
