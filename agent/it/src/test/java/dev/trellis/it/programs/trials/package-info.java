/**
 * Containers under denials, each beside a model of its own: run by {@link
 * dev.trellis.it.programs.trials.DenialMatrix}.
 */
package dev.trellis.it.programs.trials;
