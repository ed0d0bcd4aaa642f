package com.acme.quotes;

/**
 * What customers ask the price of: the right to sell one share at a fixed price.
 *
 * @param symbol the share
 * @param strikeCents the fixed price, in cents, above 0
 */
record Option(String symbol, int strikeCents) {}
