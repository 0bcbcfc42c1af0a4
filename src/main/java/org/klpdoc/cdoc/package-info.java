// SPDX-License-Identifier: Apache-2.0
/**
 * C sources as documentation sees them: kernel-doc comments as raw sections with positions, the declarations behind
 * them, exported symbols, and declarations taken apart for signatures.
 *
 * <p>Hands on {@link org.klpdoc.cdoc.KernelDocFile}, {@link org.klpdoc.cdoc.KernelComment}, {@link
 * org.klpdoc.cdoc.CDeclaration}, {@link org.klpdoc.cdoc.Selection}, {@code CSignature} and {@code CScanner}. What a comment means is what {@code scripts/kernel-doc} of Linux 6.1 makes of it. Imports
 * {@code text} and {@code doc} only.
 */
package org.klpdoc.cdoc;
