/** Programs that others wrote, run with and without the agent. */
package dev.trellis.it.real;
