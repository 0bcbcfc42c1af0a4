/* SPDX-License-Identifier: GPL-2.0 */

/**
 * struct shelf - holds books
 * @places: how many books it can hold
 * @numbers: of the books that stand there
 * @find: finds a book in its own way, or %NULL
 * @owner: whose it is
 */
struct shelf {
	unsigned int places;
	DECLARE_BITMAP(numbers, 64);
	bool (*find)(const struct shelf *shelf, int number);
	union {
		int user;
		struct {
			char *name;
		} group;
	} owner;
};

/**
 * enum shelf_kind - what a shelf is made of
 * @SHELF_WOOD: wood
 * @SHELF_STEEL: steel
 */
enum shelf_kind {
	SHELF_WOOD,
	SHELF_STEEL,
};

/**
 * SHELF_LAST - the number of a book behind all others
 */
#define SHELF_LAST 1000

/**
 * typedef shelf_fn - called for each book
 * @number: the book's number
 */
typedef void (*shelf_fn)(int number);
