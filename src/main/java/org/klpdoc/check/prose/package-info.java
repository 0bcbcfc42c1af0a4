// SPDX-License-Identifier: Apache-2.0
/**
 * What pages say of a kernel tree: the names and paths in their text, each with its place and what is said around it.
 *
 * <p>Hands on Sighting and PageSightings. Imports text, doc and xref.
 */
package org.klpdoc.check.prose;
