/**
 * The command line: everything the IDE computes, headless. {@link org.trapeze.cli.Main} runs on a plain JVM,
 * {@link org.trapeze.cli.CliApplication} inside an Eclipse installation; both only hand their arguments on.
 */
package org.trapeze.cli;
