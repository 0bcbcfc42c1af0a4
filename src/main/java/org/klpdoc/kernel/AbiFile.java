// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import org.klpdoc.text.Source;

/**
 * A file of descriptions of the kernel's interfaces.
 *
 * @param source its text, tabs kept
 * @param folder the name of the folder that it is in: {@code testing}
 * @param name its own name: {@code sysfs-bus-usb}
 */
record AbiFile(Source source, String folder, String name) {
    static AbiFile of(Source source, String path) {
        int slash = path.lastIndexOf('/');
        int before = path.lastIndexOf('/', slash - 1);
        return new AbiFile(source, path.substring(before + 1, Math.max(before + 1, slash)), path.substring(slash + 1));
    }

    /** The file as titles and references write it: {@code testing/sysfs-bus-usb}. */
    String shown() {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** The label of the file's own section. */
    String label() {
        return label(shown());
    }

    /** The label of a file that prose mentions by its path, of which the last two parts count. */
    static String label(String path) {
        int slash = path.lastIndexOf('/');
        int before = slash < 0 ? -1 : path.lastIndexOf('/', slash - 1);
        return "abi_file_" + path.substring(before + 1).replace('/', '_').replace('-', '_');
    }
}
