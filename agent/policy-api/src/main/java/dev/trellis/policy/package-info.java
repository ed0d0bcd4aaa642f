/**
 * What a custom allocator policy compiles against. It uses the JDK only, and every reference here
 * is non-null.
 *
 * <p>A policy is chosen on the command line that starts the program ({@code
 * policy=com.acme.Quota,policyPath=quota.jar}); one that merely lies on the program's class path is
 * never picked up.
 */
package dev.trellis.policy;
