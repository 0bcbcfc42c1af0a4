// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.klpdoc.check.web.WebAsker;
import org.klpdoc.site.BuildOptions;

/**
 * What a user asks of a check beside its sources.
 *
 * @param dir the folder that is checked
 * @param limit how long it may take; what has not begun by then is left out, and said so
 * @param web asks for links to the web; without it nothing is sent
 */
public record CheckOptions(Path dir, Duration limit, Optional<WebAsker> web) {
    /** No limit. */
    public static final Duration UNLIMITED = Duration.ofDays(1);

    /** A check of a folder, however long it takes. */
    public static CheckOptions of(Path dir) {
        return new CheckOptions(dir, UNLIMITED, Optional.empty());
    }

    BuildOptions build() {
        return BuildOptions.of(dir);
    }
}
