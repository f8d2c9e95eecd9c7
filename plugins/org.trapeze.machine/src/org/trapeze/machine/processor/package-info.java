/**
 * What every machine, real or virtual, does around the execution of single instructions: time, countdowns, interrupts,
 * trap delivery, halting.
 */
package org.trapeze.machine.processor;
