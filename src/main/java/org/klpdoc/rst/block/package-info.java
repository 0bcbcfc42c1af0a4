// SPDX-License-Identifier: Apache-2.0
/**
 * Body elements of reStructuredText: a recursive descent over windows of lines. {@link
 * org.klpdoc.rst.block.BlockConstructs} names the constructs in the order in which they are tried; each is a class of
 * its own. Hands on {@link org.klpdoc.rst.block.BlockParser}. Imports {@code text}, {@code rst.core}, {@code
 * rst.inline}.
 */
package org.klpdoc.rst.block;
