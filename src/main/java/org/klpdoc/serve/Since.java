// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.util.Optional;
import java.util.function.Supplier;
import org.klpdoc.guide.Gathered;
import org.klpdoc.site.WatchedPaths;

/**
 * What a preview is compared with.
 *
 * @param revision the revision as the user wrote it
 * @param gathering gathers the tree at that revision as it is now
 * @param commit the commit that the revision means now; empty where it means none
 * @param watched what changes when it means another one
 */
public record Since(
        String revision, Supplier<Gathered> gathering, Supplier<Optional<String>> commit, WatchedPaths watched) {}
