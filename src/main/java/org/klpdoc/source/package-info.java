// SPDX-License-Identifier: Apache-2.0
/**
 * Where files come from: a folder or a git revision as a tree that is read and never written, several of them as one
 * virtual tree of pages.
 *
 * <p>Hands on {@link org.klpdoc.source.ContentRoot} with its two kinds {@link org.klpdoc.source.FolderRoot} and {@link
 * org.klpdoc.source.GitRoot}, {@link org.klpdoc.source.SourcePlace} (what a user writes for one of them), {@link
 * org.klpdoc.source.MadeFiles} (files that the program makes beside those of a root), {@link
 * org.klpdoc.source.Mount} and {@link org.klpdoc.source.SourceTree}. Imports {@code text}, and JGit, which nobody else
 * does.
 */
package org.klpdoc.source;
