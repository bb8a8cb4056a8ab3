package dev.tenon.engine;

import static dev.tenon.engine.Ask.and;
import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.byCount;
import static dev.tenon.engine.Ask.change;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.desc;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.every;
import static dev.tenon.engine.Ask.exactly;
import static dev.tenon.engine.Ask.in;
import static dev.tenon.engine.Ask.isNull;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.not;
import static dev.tenon.engine.Ask.notIn;
import static dev.tenon.engine.Ask.or;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.some;
import static dev.tenon.engine.Ask.text;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Match;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.Order.Direction;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The statements that typical requests send to SQLite. A change here is a change that every user sees in the log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("embedded")
class SqlTest {
    @TempDir
    static Path directory;

    World blog;
    World values;

    @BeforeAll
    void open() {
        blog = World.blog(directory);
        values = World.open(directory.resolve("values"), Schemas.VALUES);
        blog.create(
                "User", set("email", "ann"), to("posts", make(set("title", "p"), to("tags", make(set("name", "t"))))));
        values.create("Counter", set("id", "c"));
    }

    @AfterAll
    void close() {
        blog.close();
        values.close();
    }

    private static void assertSaid(World world, Runnable request, String expected) {
        assertThat(String.join("\n", world.said(request)) + "\n").isEqualTo(expected);
    }

    @Test
    void conditions() {
        Filter filter = and(
                or(eq("name", "x"), not(isNull("age"))),
                in("id", 1, 2),
                notIn("id"),
                text("email", Match.STARTS_WITH, "a%"));
        assertSaid(blog, () -> blog.count("User", filter), """
                SELECT COUNT(*) FROM `User` AS t0 WHERE (t0.`name` = ? OR NOT (t0.`age` IS NULL)) AND t0.`id` IN (?, ?) AND 1=1 AND t0.`email` LIKE ? ESCAPE '!'
                """);
    }

    @Test
    void conditions_on_relations() {
        assertSaid(
                blog,
                () -> blog.count("User", and(some("teams", eq("name", "x")), every("posts", isNull("rating")))),
                """
                SELECT COUNT(*) FROM `User` AS t0 WHERE EXISTS (SELECT 1 FROM `_TeamToUser` AS t1 WHERE t1.`B` = t0.`id` AND EXISTS (SELECT 1 FROM `Team` AS t2 WHERE t2.`id` = t1.`A` AND t2.`name` = ?)) AND NOT EXISTS (SELECT 1 FROM `Post` AS t3 WHERE t3.`authorId` = t0.`id` AND NOT (t3.`rating` IS NULL))
                """);
    }

    @Test
    void orders_and_a_page() {
        Query query = Query.all()
                .orderBy(desc("age"), asc("manager.name"), byCount("teams", Direction.ASCENDING))
                .skip(1)
                .take(-2);
        assertSaid(blog, () -> blog.find("User", query), """
                SELECT t0.`id`, t0.`email`, t0.`nick`, t0.`name`, t0.`age`, t0.`managerId` FROM `User` AS t0 ORDER BY t0.`age` ASC, (SELECT t1.`name` FROM `User` AS t1 WHERE t1.`id` = t0.`managerId`) DESC, (SELECT COUNT(*) FROM `_TeamToUser` AS t2 WHERE t2.`B` = t0.`id`) DESC, t0.`id` DESC LIMIT ? OFFSET ?
                """);
    }

    @Test
    void a_page_from_a_cursor() {
        assertSaid(
                blog,
                () -> blog.find(
                        "User",
                        Query.all()
                                .orderBy(desc("age"))
                                .cursor(by("email", "x"))
                                .take(2)),
                """
                SELECT t0.`id`, t0.`email`, t0.`nick`, t0.`name`, t0.`age`, t0.`managerId` FROM `User` AS t0 WHERE EXISTS (SELECT 1 FROM `User` AS t1 WHERE t1.`email` = ?) AND ((t0.`age` IS NULL AND (SELECT t2.`age` FROM `User` AS t2 WHERE t2.`email` = ?) IS NOT NULL) OR t0.`age` < (SELECT t3.`age` FROM `User` AS t3 WHERE t3.`email` = ?) OR (((t0.`age` IS NULL AND (SELECT t4.`age` FROM `User` AS t4 WHERE t4.`email` = ?) IS NULL) OR t0.`age` = (SELECT t5.`age` FROM `User` AS t5 WHERE t5.`email` = ?)) AND (t0.`id` > (SELECT t6.`id` FROM `User` AS t6 WHERE t6.`email` = ?) OR (t0.`id` = (SELECT t7.`id` FROM `User` AS t7 WHERE t7.`email` = ?))))) ORDER BY t0.`age` DESC, t0.`id` ASC LIMIT ? OFFSET ?
                """);
    }

    @Test
    void relations_that_come_along() {
        Query query = Query.all()
                .include(
                        "posts",
                        Query.where(isNull("rating"))
                                .include(
                                        "tags", Query.all().orderBy(asc("name")).take(1)))
                .include("profile");
        assertSaid(blog, () -> blog.find("User", query), """
                SELECT t0.`id`, t0.`email`, t0.`nick`, t0.`name`, t0.`age`, t0.`managerId` FROM `User` AS t0
                SELECT t0.`id`, t0.`title`, t0.`rating`, t0.`updatedAt`, t0.`authorId` FROM `Post` AS t0 WHERE t0.`authorId` IN (?) AND t0.`rating` IS NULL
                SELECT `id`, `name`, `a`, tenon_parent FROM (SELECT t1.`id`, t1.`name`, t1.`a`, t2.`A` AS tenon_parent, ROW_NUMBER() OVER (PARTITION BY t2.`A` ORDER BY t1.`name` ASC, t1.`id` ASC) AS tenon_row FROM `Tag` AS t1 INNER JOIN `_PostToTag` AS t2 ON t2.`B` = t1.`id` WHERE t2.`A` IN (?)) AS t0 WHERE tenon_row > ? AND tenon_row <= ? ORDER BY tenon_row ASC
                SELECT t0.`id`, t0.`bio`, t0.`userId` FROM `Profile` AS t0 WHERE t0.`userId` IN (?)
                """);
    }

    @Test
    void relations_that_are_joined() {
        Query query = Query.all()
                .include(
                        "posts",
                        Query.where(isNull("rating"))
                                .include(
                                        "tags", Query.all().orderBy(asc("name")).take(1)))
                .loading(LoadStrategy.JOIN);
        assertSaid(blog, () -> blog.find("User", query), """
                SELECT t0.`id`, t0.`email`, t0.`nick`, t0.`name`, t0.`age`, t0.`managerId`, (SELECT json_group_array(json_array(t1.`id`, t1.`title`, t1.`rating`, t1.`updatedAt`, t1.`authorId`, json((SELECT json_group_array(json_array(t2.`id`, t2.`name`, t2.`a`)) FROM (SELECT t3.`id`, t3.`name`, t3.`a` FROM `Tag` AS t3 INNER JOIN `_PostToTag` AS t4 ON t4.`B` = t3.`id` WHERE t4.`A` = t1.`id` ORDER BY t3.`name` ASC, t3.`id` ASC LIMIT ? OFFSET ?) AS t2)))) FROM (SELECT t5.`id`, t5.`title`, t5.`rating`, t5.`updatedAt`, t5.`authorId` FROM `Post` AS t5 WHERE t5.`authorId` = t0.`id` AND t5.`rating` IS NULL) AS t1) FROM (SELECT t6.`id`, t6.`email`, t6.`nick`, t6.`name`, t6.`age`, t6.`managerId` FROM `User` AS t6) AS t0
                """);
    }

    @Test
    void relations_by_two_fields() {
        blog.create("Seat", set("hall", "A"), set("number", 1));
        assertSaid(blog, () -> blog.find("Seat", Query.all().include("bookings")), """
                SELECT t0.`hall`, t0.`number`, t0.`price` FROM `Seat` AS t0
                SELECT t0.`id`, t0.`guest`, t0.`hall`, t0.`number` FROM `Booking` AS t0 WHERE (t0.`hall`, t0.`number`) IN (VALUES (?, ?))
                """);
    }

    @Test
    void a_nested_create() {
        assertSaid(
                blog,
                () -> blog.create(
                        "Team",
                        set("name", "red"),
                        to(
                                "members",
                                connect(by("id", 1)),
                                make(set("email", "new"), to("drafts", make(set("title", "d")))))),
                """
                BEGIN IMMEDIATE
                INSERT INTO `Team` (`name`) VALUES (?) RETURNING `id`, `name`
                INSERT INTO `_TeamToUser` (`A`, `B`) VALUES (?, ?) ON CONFLICT DO NOTHING
                INSERT INTO `User` (`email`, `nick`, `name`, `age`, `managerId`) VALUES (?, ?, ?, ?, ?) RETURNING `id`, `email`, `nick`, `name`, `age`, `managerId`
                INSERT INTO `Draft` (`title`, `code`, `updatedAt`, `authorId`) VALUES (?, ?, ?, ?)
                INSERT INTO `_TeamToUser` (`A`, `B`) VALUES (?, ?) ON CONFLICT DO NOTHING
                COMMIT
                """);
    }

    @Test
    void a_nested_set() {
        assertSaid(blog, () -> blog.update("User", by("id", 1), to("drafts", exactly())), """
                BEGIN IMMEDIATE
                SELECT t0.`id`, t0.`email`, t0.`nick`, t0.`name`, t0.`age`, t0.`managerId` FROM `User` AS t0 WHERE t0.`id` = ?
                UPDATE `Draft` SET `authorId` = ?, `updatedAt` = ? WHERE `Draft`.`authorId` = ?
                COMMIT
                """);
    }

    @Test
    void arithmetic() {
        assertSaid(
                values,
                () -> values.updateMany(
                        "Counter",
                        Ask.compare("exact", Filter.Comparison.LESS, BigDecimal.ONE),
                        change("whole", Operation.INCREMENT, 1),
                        change("big", Operation.MULTIPLY, 2L),
                        change("real", Operation.DIVIDE, 2.0),
                        change("exact", Operation.DECREMENT, BigDecimal.ONE)),
                """
                UPDATE `Counter` SET `whole` = int_add(`Counter`.`whole`, ?), `big` = bigint_mul(`Counter`.`big`, ?), `real` = float_div(`Counter`.`real`, ?), `exact` = decimal_sub(`Counter`.`exact`, ?), `changed` = ? WHERE decimal_cmp(`Counter`.`exact`, ?) < 0
                """);
    }

    @Test
    void an_upsert() {
        assertSaid(
                blog,
                () -> blog.upsert(
                        "User",
                        by("email", "up"),
                        data(set("email", "up")),
                        data(change("age", Operation.INCREMENT, 1))),
                """
                INSERT INTO `User` (`email`, `nick`, `name`, `age`, `managerId`) VALUES (?, ?, ?, ?, ?) ON CONFLICT (`email`) DO UPDATE SET `age` = int_add(`User`.`age`, ?) RETURNING `id`, `email`, `nick`, `name`, `age`, `managerId`
                """);
    }

    @Test
    void deletes() {
        assertSaid(blog, () -> blog.deleteMany("Draft", eq("title", "x")), """
                DELETE FROM `Draft` WHERE `Draft`.`title` = ?
                """);
    }

    @Test
    void names_are_quoted_whatever_they_are() {
        try (World odd = World.open(directory.resolve("odd"), Schemas.of("""
                        model Order {
                          id    Int    @id @map("select")
                          group String @map("a`b\\"; --")
                          @@map("order by \\"x\\"")
                        }
                        """))) {
            odd.create("Order", set("id", 1), set("group", "g"));
            assertThat(odd.find(
                            "Order",
                            Query.where(eq("group", "g")).orderBy(desc("group")).take(1)))
                    .hasSize(1);
            assertThat(odd.said(() -> odd.deleteMany("Order", eq("group", "g"))))
                    .isEqualTo(List.of("DELETE FROM `order by \"x\"` WHERE `order by \"x\"`.`a``b\"; --` = ?"));
        }
    }
}
