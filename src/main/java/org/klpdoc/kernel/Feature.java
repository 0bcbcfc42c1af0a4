// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.Map;
import org.klpdoc.text.Source;

/**
 * A feature that architectures may support.
 *
 * @param name its name
 * @param kconfig the name that Kconfig knows it by
 * @param description what it is
 * @param subsystem the first folder that its file is in
 * @param status by architecture: {@code ok}, {@code TODO}, {@code N/A}, or {@code ---} where the hardware cannot have it
 * @param source the file that says so
 */
record Feature(
        String name, String kconfig, String description, String subsystem, Map<String, String> status, Source source) {
    /** What a file writes for {@link #NEVER}. */
    static final String NEVER_IN_FILE = "..";
    /** The status of a feature that the hardware cannot have. */
    static final String NEVER = "---";

    /** Copies the map. */
    Feature {
        status = Map.copyOf(status);
    }
}
