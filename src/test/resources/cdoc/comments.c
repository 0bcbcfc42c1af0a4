// SPDX-License-Identifier: Apache-2.0
/* Comments of every kind, for comparison with what the kernel's own script makes of them. */

/**
 * DOC: An overview
 *
 * First paragraph, see &struct shelf.
 *
 * ::
 *
 *   literal &struct shelf
 */

/**
 * shelf_find() - find a shelf
 *	by its number
 * @room:	the room, may be %NULL
 * @number: the number;
 *          its second line
 *
 *            and an indented one
 * @done():  called by @room->done()
 * @...: what is left
 *
 * A longer text on @number and @room->lock, &shelf.books, &shelf->find(),
 * &enum shelf_kind, &typedef shelf_fn, &union item, &shelf and $HOME.
 * Example::
 *
 *	shelf_find(&room, 5%3);
 *
 * After it.
 *
 * Context: Process context.
 *          May sleep.
 *
 * Note: take care.
 * Returns:
 * * 0 - found
 * * -ENOENT - not found
 */
static inline struct shelf __must_check *shelf_find(struct room *room,
		unsigned int number, void (*done)(struct shelf *, int), ...)
{
	return 0;
}

/**
 * SHELF_MAX - how many there may be
 */
#define SHELF_MAX 12

/**
 * shelf_each - go over all shelves
 * @pos: the current one
 * @args...: more
 */
#define shelf_each(pos, args...) \
	for (pos = 0; pos; pos = (pos)->next)

/**
 * struct shelf - holds books
 * @books: how many
 * @map: the free places
 * @u.number: a number
 * @find: finds one
 *
 * Text behind the members.
 */
struct shelf {
	int books;		/* a comment; with a semicolon */
	/** @width: in millimetres */
	unsigned width : 4, height : 4;
	DECLARE_BITMAP(map, 64);
	/**
	 * @name: a name
	 *
	 * of two paragraphs
	 */
	char name[SHELF_MAX + 1] __aligned(8);
	int (*find)(struct shelf *self, int number);
	union {
		int number;
		struct {
			char *title;
			int pages[2];
		} book, *other;
	} u;
	enum {
		SHELF_OPEN, SHELF_SHUT
	} state;
#ifdef CONFIG_SHELF
	struct_group(moved,
		int from;
		int to;
	);
#endif
	/* private: */
	int hidden;
	/* public: */
	struct {
		int shown;
	};
} __packed;

/**
 * enum shelf_kind - kinds of shelves
 * @SHELF_WOOD: of wood
 */
enum shelf_kind {
	SHELF_WOOD = 1, /* brown */
	SHELF_STEEL,
};

/**
 * typedef shelf_fn - called for each
 * @shelf: the shelf
 * Return: whether to go on
 */
typedef bool (*shelf_fn)(struct shelf *shelf);

/**
 * typedef shelf_id_t - a number
 */
typedef unsigned long shelf_id_t;

/**
 * sys_shelf - a system call
 * @fd: a descriptor
 * @name: a name
 */
SYSCALL_DEFINE2(shelf, unsigned int, fd, const char __user *, name)
{
}

/**
 * wrong_name - the declaration is of another
 */
void right_name(void);

/**
 * This is no kernel-doc at all.
 */

EXPORT_SYMBOL_GPL(shelf_find);
EXPORT_SYMBOL(shelf_close) ;
  EXPORT_SYMBOL_NS(shelf_open, SHELVES);
