/** Small classes that are woven by tests, and run. */
package dev.trellis.weaver.subjects;
