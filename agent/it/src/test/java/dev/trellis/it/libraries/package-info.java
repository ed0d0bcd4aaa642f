/** Programs for child JVMs that grow containers of libraries, step by step. */
package dev.trellis.it.libraries;
