// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"klpdoc " + (version == null ? "(unpackaged)" : version)};
    }
}
