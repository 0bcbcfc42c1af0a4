// SPDX-License-Identifier: Apache-2.0
/**
 * The forms in which the findings of a check are handed to other programs, and what tells one finding from another from
 * one run to the next.
 *
 * <p>Hands on ReportFormat, FindingKeys and Baseline. Imports text, guide and site; gson.
 */
package org.klpdoc.check.report;
