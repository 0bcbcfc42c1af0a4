// SPDX-License-Identifier: Apache-2.0
/**
 * Source text, positions and findings: what every other package stands on.
 *
 * <p>Hands on {@link org.klpdoc.text.Source}, {@link org.klpdoc.text.Lines}, {@link org.klpdoc.text.Pos}, {@link
 * org.klpdoc.text.Diagnostic}, texts whose places are those of what they were made of ({@link
 * org.klpdoc.text.DerivedText}, {@link org.klpdoc.text.ComposedText}) and the ordered {@link org.klpdoc.text.Parallel} map. Imports nothing but the JDK.
 */
package org.klpdoc.text;
