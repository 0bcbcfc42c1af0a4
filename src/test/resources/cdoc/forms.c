// SPDX-License-Identifier: Apache-2.0
/* Declarations of every form behind comments, and comments with something wrong, beside those of comments.c. */

/**
 * struct tank - members that macros declare
 * @fish: a table of fish
 * @feed: what comes next
 * @waste: what went
 * @weights: as many as there are fish
 * @modes: which lights are on
 * @ports: which pumps are there
 * @address: where it is mapped
 * @grouped: first of a group
 * @other: second of a group
 * @tagged: of a group with a tag
 * @inner: of a group with all
 * @flags: four
 * @grid: of two dimensions
 * @pair: an array of structs
 * @pair.left: one
 * @pair.right: two
 * @link: a pointer to a struct
 * @link.next: the one behind it
 * @on_feed: called before
 * @handlers: called behind
 */
struct tank {
	DECLARE_HASHTABLE(fish, 4);
	DECLARE_KFIFO(feed, struct food, 16);
	DECLARE_KFIFO_PTR(waste, unsigned char);
	__ETHTOOL_DECLARE_LINK_MODE_MASK(modes);
	DECLARE_PHY_INTERFACE_MASK(ports);
	DEFINE_DMA_UNMAP_ADDR(address);
	struct_group_attr(first, __packed,
		int grouped;
		int other;
	);
	struct_group_tagged(tank_tag, second, int tagged;);
	__struct_group(/* no tag */, third, __packed, int inner;);
	unsigned int flags:4, :12;
	u8 grid[3][4] ____cacheline_aligned;
	struct {
		int left, *right;
		int :8;
	} pair[2];
	struct tank_link {
		void *next;
	} *link;
	int (*on_feed)(struct tank *tank, int amount);
	void (*handlers[4])(void);
	union {
		struct { int deep; };
		long wide;
	};
	my_struct_group(fourth, int kept);
	DECLARE_FLEX_ARRAY(int, weights);
} __attribute__((packed)) __aligned(8);

/**
 * struct bowl - a typedef without a tag
 * @size: in litres
 */
typedef struct {
	int size;
} __packed bowl;

/**
 * union water - fresh or salt
 * @fresh: fresh
 * @salt: salt
 */
union water {
	int fresh;
	/**
	 * @salt: described here
	 * on two lines
	 */
	struct brine *salt;
	/** @both: on one line */
	int both;
};

/**
 * enum - colours without a name
 * @RED: like a tomato
 * @GREEN: like grass
 */
enum {
	RED = 1, /* with a comment, and a comma */
#define NOT_A_COLOUR 7
	GREEN = (1 << 3),
	BLUE,
};

/**
 * typedef enum_t - an enum behind a typedef
 */
typedef enum { ONE, TWO } enum_t;

/**
 * typedef plain_fn - a function that is no pointer
 * @tank: the tank
 */
typedef struct tank *plain_fn(struct tank *tank, int);

/**
 * typedef row_t - an array
 */
typedef int row_t[4];

/**
 * TANK_LITRES() - as a macro with parameters
 * @tank: the tank
 * @more: the rest
 */
#define TANK_LITRES(tank, more...) \
	((tank)->size * 3)

/**
 * define TANK_MAX - with a word too many
 */
#define TANK_MAX 9

/**
 * tank_fill - attributes of many kinds
 * @tank: the tank
 * @format: as printf() has it
 * @callback: a pointer to a function
 * @numbers: an array
 * @return: nothing to speak of
 *
 * CONTEXT: any.
 *
 * NOTES: one.
 *
 * EXAMPLES::
 *
 *	tank_fill(%NULL);
 *
 * Mentions &struct tank, &tank->size, &tank.on_feed(), @callback(), @tank->fill(), !@tank, %TANK_MAX, ``%x``,
 * $HOME, tank_empty(), &union water, &enum colour and &typedef row_t.
 */
static __always_inline int __init __must_check __printf(2, 3) __attribute__((nonnull(1), pure)) tank_fill(
	struct tank *tank, const char *format,
	int (*callback)(void *, int), unsigned long numbers[TANK_MAX], ...)
{
}

/**
 * sys_empty - a call without arguments
 */
SYSCALL_DEFINE0(empty)
{
}

/**
 * tank_filled - an event
 * @tank: the tank
 */
TRACE_EVENT(tank_filled, TP_PROTO(struct tank *tank), TP_ARGS(tank));

/**
 * tank_drained - an event of a class
 * @tank: the tank
 */
DEFINE_EVENT(tank_class, tank_drained, TP_PROTO(struct tank *tank), TP_ARGS(tank));

/**
 * struct tank_ops::drain - an operation
 * @tank: the tank
 */

/**
 * drain - an operation
 * @tank: the tank
 */
int (*drain)(struct tank *tank);

/**
 * tank_wrong - a comment with faults
 * @tank: the tank
 * @tnak: nothing
 * Return: first
  a line without a star
 * Return: second
 * last*/
int tank_wrong(struct tank *tank, int, int depth);

/**
 * struct tank_gone - what has no body
 */
struct tank_gone;

/**
 * struct tank_odd - a comment that describes nothing
 */
struct tank_odd {
	/**
	 * says nothing of a member
	 */
	int odd;
};
