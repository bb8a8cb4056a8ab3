package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.desc;
import static dev.tenon.engine.Ask.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.engine.Row;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.WriteData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of random lists, with many ties and nulls, compared with what sorting and cutting in memory gives. */
class CursorAgainstNaiveEvaluationTest {
    private static final String SCHEMA = Schemas.of("""
            model Owner {
              id    Int     @id
              label String?
              items Item[]
            }
            model Item {
              id      Int      @id
              name    String?
              size    Int?
              price   Decimal?
              weight  Float
              made    DateTime?
              owner   Owner?   @relation(fields: [ownerId], references: [id])
              ownerId Int?
            }
            """);
    private static final List<String> KEYS = List.of("name", "size", "price", "weight", "made", "owner.label", "id");

    @TempDir
    Path directory;

    @Test
    void pages_are_those_of_a_naive_evaluation() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (World world = World.open(directory, SCHEMA)) {
            fill(world, random);
            List<Row> items = world.find("Item", Query.all().include("owner"));
            for (int round = 0; round < 300; round++) {
                List<Order> orders = orders(random);
                Query query = page(random, Query.all().orderBy(orders.toArray(new Order[0])), items.size());

                assertThat(world.values("Item", "id", query))
                        .as("seed %d, round %d, %s", seed, round, query)
                        .isEqualTo(World.values("id", naive(items, query)));
            }
        }
    }

    private static void fill(World world, Random random) {
        List<WriteData> owners = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            owners.add(data(set("id", i), set("label", i == 0 ? null : "o" + i % 2)));
        }
        world.createMany("Owner", owners);
        List<WriteData> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(data(
                    set("id", i),
                    set("name", perhaps(random, names().get(random.nextInt(4)))),
                    set("size", perhaps(random, random.nextInt(3))),
                    set("price", perhaps(random, new java.math.BigDecimal(random.nextInt(-2, 12)).movePointLeft(1))),
                    set("weight", random.nextInt(3) / 2.0),
                    set("made", perhaps(random, java.time.Instant.ofEpochMilli(random.nextInt(3) - 1))),
                    set("ownerId", perhaps(random, random.nextInt(4)))));
        }
        world.createMany("Item", items);
    }

    /** In the order of their characters, which a collation may not sort by. */
    private static List<String> names() {
        return World.tellsTextsApart() ? List.of("a", "B", "é", "aa") : List.of("a", "b", "c", "aa");
    }

    private static Object perhaps(Random random, Object value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private static List<Order> orders(Random random) {
        List<String> keys = new ArrayList<>(KEYS);
        Collections.shuffle(keys, random);
        return keys.subList(0, random.nextInt(4)).stream()
                .map(key -> random.nextBoolean() ? asc(key) : desc(key))
                .toList();
    }

    private static Query page(Random random, Query query, int items) {
        Query page = random.nextInt(4) == 0 ? query : query.cursor(by("id", random.nextInt(items)));
        page = random.nextInt(3) == 0 ? page : page.skip(random.nextInt(4));
        return random.nextInt(5) == 0 ? page.take(items) : page.take(random.nextInt(-5, 6));
    }

    private static List<Row> naive(List<Row> items, Query query) {
        List<Row> sorted = new ArrayList<>(items);
        sorted.sort(comparator(query.arguments().orderBy()));
        int take = query.arguments().take();
        if (take < 0) {
            Collections.reverse(sorted);
        }
        int from = 0;
        if (query.arguments().cursor() != null) {
            Object id = query.arguments().cursor().values().get(0);
            from = World.values("id", sorted).indexOf(id);
        }
        List<Row> page = new ArrayList<>(sorted.stream()
                .skip(from)
                .skip(query.arguments().skip())
                .limit(Math.abs(take))
                .toList());
        if (take < 0) {
            Collections.reverse(page);
        }
        return page;
    }

    /** By the keys, nulls where the database has them, and at last by the id. */
    private static Comparator<Row> comparator(List<Order> keys) {
        if (keys.isEmpty()) {
            return Comparator.comparing(row -> (Integer) row.value("id"));
        }
        Order.ByField first = (Order.ByField) keys.get(0);
        Comparator<Object> byValue = CursorAgainstNaiveEvaluationTest::compare;
        Comparator<Row> byFirst = Comparator.comparing(
                row -> value(row, first),
                World.sortsNullLow() ? Comparator.nullsFirst(byValue) : Comparator.nullsLast(byValue));
        return (first.direction() == Order.Direction.ASCENDING ? byFirst : byFirst.reversed())
                .thenComparing(comparator(keys.subList(1, keys.size())));
    }

    private static Object value(Row row, Order.ByField key) {
        if (key.path().isEmpty()) {
            return row.value(key.field());
        }
        return row.relation(key.path().get(0)).orElseThrow().stream()
                .map(owner -> owner.value(key.field()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object left, Object right) {
        return ((Comparable) left).compareTo(right);
    }
}
