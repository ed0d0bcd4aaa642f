package java.lang;

/**
 * Has the agent choose how long a storage is to be, where nobody can see that: under {@code
 * policy=compact} alone is there a call of it. For it holds what {@link TrellisHook} must not do.
 */
public final class TrellisLengths {

  private TrellisLengths() {}

  /**
   * Before the next length is worked out. Never throws, for some containers are in pieces there: at
   * the end of the stack the JDK's own rule holds.
   *
   * @param preferred how much longer the JDK's own rule would make it
   * @param oldLength elements of the storage that is to be replaced
   * @param least how much longer it must be; who calls takes no less, whatever comes back
   * @param site id of the place
   * @return how much longer it is to be
   */
  public static int shorter(int preferred, int oldLength, int least, int site) {
    try {
      int length = (int) TrellisHook.send(site, oldLength, least);
      return length > oldLength ? length - oldLength : preferred;
    } catch (StackOverflowError endOfStack) {
      return preferred;
    }
  }

  /**
   * At the entry of a method that makes room, and tells whether it had to.
   *
   * @param least elements for which there is to be room
   * @param length elements of the storage
   * @param site id of the place
   * @return the same; 0 if the JDK's own rule would have made the storage so long already
   */
  public static int needed(int least, int length, int site) {
    if (least <= length) {
      return least;
    }
    try {
      return least <= (int) TrellisHook.send(site, length, least) ? 0 : least;
    } catch (StackOverflowError endOfStack) {
      return least;
    }
  }
}
