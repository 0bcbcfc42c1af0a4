// SPDX-License-Identifier: Apache-2.0
/**
 * Program text as runs of a kind: which language a name means, and which part of a text is a keyword, a string, a prompt.
 * A lexer says only where each run ends, so that no character can be lost, doubled or changed; each takes time linear in the text.
 *
 * <p>Hands on {@link org.klpdoc.highlight.Highlighter}, {@link org.klpdoc.highlight.Token} and {@link
 * org.klpdoc.highlight.TokenType}. C is read by {@code cdoc}'s scanner; most other languages are a file of words beside this package's
 * classes ({@code src/main/resources/org/klpdoc/highlight}); the few that go by lines have a class each. Imports {@code cdoc} only.
 */
package org.klpdoc.highlight;
