package dev.trellis.it.programs;

/** Prints the identity hashes that the main thread's first objects get. */
public final class FirstIdentityHashes {

  private FirstIdentityHashes() {}

  /** Prints four hundred lines. */
  public static void main(String[] arguments) {
    for (int i = 0; i < 400; i++) {
      System.out.println(System.identityHashCode(new Object()));
    }
  }
}
