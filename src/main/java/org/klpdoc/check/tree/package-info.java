// SPDX-License-Identifier: Apache-2.0
/**
 * What a kernel tree has: its files, and what its code defines of the names that documents use.
 *
 * <p>Hands on TreeFiles and TreeNames. Imports text and source.
 */
package org.klpdoc.check.tree;
