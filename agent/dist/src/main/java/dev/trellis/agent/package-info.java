/**
 * What a program can see of Trellis: the class that the JVM calls, and the loader behind which all
 * else is hidden.
 */
@NullMarked
package dev.trellis.agent;

import org.jspecify.annotations.NullMarked;
