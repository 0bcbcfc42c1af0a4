// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: {@link org.klpdoc.cli.Main} and a thin class a command, which reads its options, calls one object
 * and prints its report. Imports everything; picocli.
 */
package org.klpdoc.cli;
