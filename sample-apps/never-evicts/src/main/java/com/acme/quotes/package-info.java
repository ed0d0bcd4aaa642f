/** A price service whose cache never evicts: a small program with a common mistake. */
package com.acme.quotes;
