/**
 * Checks anyone's {@link dev.trellis.policy.AllocatorPolicy} against its contract, in a unit test
 * and without the agent: {@link dev.trellis.policy.testkit.PolicyContract}.
 */
@NullMarked
package dev.trellis.policy.testkit;

import org.jspecify.annotations.NullMarked;
