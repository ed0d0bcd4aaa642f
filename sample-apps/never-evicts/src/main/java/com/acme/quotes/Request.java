package com.acme.quotes;

/**
 * A customer's question.
 *
 * @param number counts requests, from 0
 * @param customer who asks
 * @param option what for
 */
record Request(int number, String customer, Option option) {}
