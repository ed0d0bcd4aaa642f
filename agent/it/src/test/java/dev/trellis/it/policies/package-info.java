/**
 * Policies that tests hand to the agent in a jar of their own, by {@code policyPath}. They name the
 * policy API and the JDK, nothing of the tests.
 */
package dev.trellis.it.policies;
