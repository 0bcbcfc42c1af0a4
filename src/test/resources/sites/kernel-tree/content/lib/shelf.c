// SPDX-License-Identifier: GPL-2.0
/*
 * Shelves, for the example's page of kernel-doc.
 */
#include <linux/shelf.h>

/**
 * DOC: Order of the books
 *
 * Books stand in the order of their numbers. A new one goes:
 *
 * - behind the last, where its number is the highest
 * - else before the first whose number is higher
 *
 * ::
 *
 *	shelf_add(shelf, 7);
 */

/**
 * shelf_add() - put a book on a shelf
 * @shelf: the &struct shelf to put it on
 * @number: the book's number, %SHELF_LAST for one behind all others
 *
 * Takes the lock of the shelf; see shelf_find() for how it is found again.
 *
 * Context: Any context.
 * Return:
 * * 0		- the book stands there
 * * -ENOSPC	- @shelf->places are all taken
 */
int shelf_add(struct shelf *shelf, int number)
{
	return 0;
}
EXPORT_SYMBOL_GPL(shelf_add);

/**
 * shelf_find() - find a book
 * @shelf: where to look
 * @number: the book's number
 *
 * Return: whether the book is there.
 */
bool shelf_find(const struct shelf *shelf, int number)
{
	return false;
}
EXPORT_SYMBOL_GPL(shelf_find);
