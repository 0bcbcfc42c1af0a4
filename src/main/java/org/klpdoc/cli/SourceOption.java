// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** Where the sources of a guide are. */
final class SourceOption {
    @CommandLine.Option(
            names = {"-s", "--source"},
            paramLabel = "NAME=PLACE",
            description = "where a source of guide.yaml is: a folder, or REPOSITORY@REVISION")
    private Map<String, String> sources = new TreeMap<>();

    /** The places by the sources' names. */
    Map<String, String> places() {
        return sources;
    }
}
