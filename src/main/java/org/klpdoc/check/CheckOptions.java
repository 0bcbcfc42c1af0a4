// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.nio.file.Path;
import java.time.Duration;
import org.klpdoc.site.BuildOptions;

/**
 * What a user asks of a check beside its sources.
 *
 * @param dir the folder that is checked
 * @param limit how long it may take; what has not begun by then is left out, and said so
 */
public record CheckOptions(Path dir, Duration limit) {
    /** No limit. */
    public static final Duration UNLIMITED = Duration.ofDays(1);

    /** A check of a folder, however long it takes. */
    public static CheckOptions of(Path dir) {
        return new CheckOptions(dir, UNLIMITED);
    }

    BuildOptions build() {
        return BuildOptions.of(dir);
    }
}
