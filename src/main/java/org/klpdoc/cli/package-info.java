// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: options, exit status, and what is printed.
 *
 * <p>Hands on nothing; each command parses its options, calls one object of another package and prints its report. The
 * only package that prints or ends the program. Imports every other package, picocli, and gson for lines of JSON.
 */
package org.klpdoc.cli;
