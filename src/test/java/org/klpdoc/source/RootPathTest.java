// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                "../x",
                "a/../../x",
                "a/b/../../../etc/passwd",
                "C:\\Windows\\win.ini",
                "C:x",
                "c:/x",
                "\\\\host\\share\\x",
                "a/..\\..\\x",
                "a\\b",
                "x.rst::$DATA",
                ".git/config",
                "a/.GIT/config",
                "GIT~1/config",
                "a\nb",
                "a\u0000b",
                ".",
                "./",
                "a/.."
            })
    void aPathThatLeavesIsNoPath(String path) {
        assertThat(RootPath.of(path)).isEmpty();
    }

    @Test
    void aPathIsMadePlain() {
        assertThat(RootPath.of("a/./b//c/../d.rst")).contains("a/b/d.rst");
        assertThat(RootPath.of("file:///etc/passwd")).contains("file:/etc/passwd");
        assertThat(RootPath.of("a..b/...")).contains("a..b/...");
        assertThat(RootPath.resolve("livepatch", "../trace/x.rst")).contains("trace/x.rst");
        assertThat(RootPath.resolve("livepatch", "../../x.rst")).isEmpty();
        assertThat(RootPath.resolve("livepatch", "/x.rst")).isEmpty();
    }

    @Test
    void whatLiesWithin() {
        assertThat(RootPath.isWithin("a", "a/b")).isTrue();
        assertThat(RootPath.isWithin("a", "a")).isTrue();
        assertThat(RootPath.isWithin("a", "ab")).isFalse();
        assertThat(RootPath.isWithin("", "ab")).isTrue();
        assertThat(RootPath.folderOf("a/b/c")).isEqualTo("a/b");
        assertThat(RootPath.folderOf("c")).isEmpty();
    }
}
