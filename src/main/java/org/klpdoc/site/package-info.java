// SPDX-License-Identifier: Apache-2.0
/**
 * The pipeline from folders to a published site, in one readable method, and the folder it is published to.
 *
 * <p>Hands on the build and its report. Imports every package below.
 */
package org.klpdoc.site;
