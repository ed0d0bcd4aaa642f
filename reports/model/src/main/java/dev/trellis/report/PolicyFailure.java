package dev.trellis.report;

/**
 * One way in which a policy failed.
 *
 * @param policy name or class of the policy
 * @param error the error as text
 * @param count how often, at least 1
 */
public record PolicyFailure(String policy, String error, long count) {}
