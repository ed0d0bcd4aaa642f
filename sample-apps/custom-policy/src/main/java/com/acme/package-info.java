/** A policy written outside of Trellis; it compiles against the policy API alone. */
package com.acme;
