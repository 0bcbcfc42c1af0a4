// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

/**
 * What a page's frame says of the page beside its place in the navigation.
 *
 * @param origins where pages come from
 * @param changes when pages last changed
 * @param translations the languages that pages are in
 * @param referrers which pages refer to which
 * @param answered which questions lead to which pages
 * @param stories the pages of the guide's feed
 * @param companions what stands beside pages for programs
 * @param redirects what leads on from old addresses
 * @param covered what documents have of the interfaces that the guide names
 */
record Surroundings(
        Origins origins,
        ChangeDates changes,
        Translations translations,
        Referrers referrers,
        Answered answered,
        Stories stories,
        Companions companions,
        RedirectPages redirects,
        CoveredNames covered) {}
