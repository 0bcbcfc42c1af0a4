// SPDX-License-Identifier: Apache-2.0
/**
 * The preview while writing: a site in memory, served to browsers of this machine, that follows every file it is made of.
 *
 * <p>Hands on {@link org.klpdoc.serve.Preview}. A save goes through {@link org.klpdoc.serve.FileWatch} to {@code
 * site.LiveSite}, what changed goes into {@link org.klpdoc.serve.Changes}, and the streams of {@link
 * org.klpdoc.serve.EventStreams} tell the pages that are open; the script {@code live.js} in them asks for the rest. With
 * a revision to compare with, {@link org.klpdoc.serve.SinceWork} does so beside the rebuilds, and {@code since.js} marks the
 * pages.
 * Imports every package up to {@code compare}; the JDK's HTTP server, which is used nowhere else, and jsoup.
 */
package org.klpdoc.serve;
