package dev.tenon.meaning;

import java.util.ArrayList;
import java.util.List;

/** The text of a random schema: a few models, every scalar type, every kind of key, every kind of relation. */
final class RandomSchema {
    private static final List<String> NAMES = List.of("Ash", "Birch", "Cedar", "Dill");
    private static final List<String> TYPES = List.of(
            "String",
            "String",
            "Int",
            "Int",
            "BigInt",
            "Float",
            "Decimal",
            "DateTime",
            "Boolean",
            "Bytes",
            "Json",
            "Tone");
    private static final List<String> UNIQUE_TYPES = List.of("String", "Int", "BigInt", "DateTime");
    private static final List<String> ACTIONS = List.of("Cascade", "Restrict", "NoAction");

    /** A model as far as it is written: its lines, and the fields by which others may refer to it. */
    private record Block(
            String name, List<String> lines, List<String> keyFields, List<String> keyTypes, boolean hasSingleId) {}

    private final Dice dice;
    private final boolean lists;
    private final List<Block> blocks = new ArrayList<>();
    private int relations;

    private RandomSchema(Dice dice, boolean lists) {
        this.dice = dice;
        this.lists = lists;
    }

    /**
     * A schema for a database.
     *
     * @param provider what the datasource names
     * @param lists whether the database has lists of scalars
     */
    static String text(Dice dice, String provider, boolean lists) {
        return new RandomSchema(dice, lists).write(provider);
    }

    private String write(String provider) {
        int models = dice.between(2, NAMES.size());
        for (int i = 0; i < models; i++) {
            blocks.add(model(NAMES.get(i)));
        }
        for (int i = 0; i < models; i++) {
            for (int n = dice.between(1, 2); n > 0; n--) {
                relation(blocks.get(i), blocks.get(dice.between(0, i)));
            }
        }
        StringBuilder text = new StringBuilder("datasource db {\n  provider = \"" + provider + "\"\n}\n");
        text.append("enum Tone {\n  red\n  green @map(\"a green\")\n  blue\n}\n");
        for (Block block : blocks) {
            text.append("model ").append(block.name()).append(" {\n");
            block.lines().forEach(line -> text.append("  ").append(line).append('\n'));
            text.append("}\n");
        }
        return text.toString();
    }

    private Block model(String name) {
        List<String> lines = new ArrayList<>();
        Block block = switch (dice.between(0, 5)) {
            case 0 -> compound(name, lines);
            case 1 -> key(name, lines, "String", "@id");
            case 2 -> key(name, lines, "BigInt", "@id");
            case 3 -> key(name, lines, dice.pick(UNIQUE_TYPES), "@unique");
            default -> key(name, lines, "Int", "@id");
        };
        int scalars = dice.between(2, 5);
        for (int i = 0; i < scalars; i++) {
            scalar(lines, "s" + i);
        }
        if (dice.once(4)) {
            lines.add("@@unique([s0, s1])");
            lines.set(lines.indexOf(lineOf(lines, "s0")), "s0 Int");
            lines.set(lines.indexOf(lineOf(lines, "s1")), dice.coin() ? "s1 String?" : "s1 Int");
        }
        if (dice.once(4)) {
            lines.add("@@map(\"the " + name + "s\")");
        }
        return block;
    }

    private static String lineOf(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field + " "))
                .findFirst()
                .orElseThrow();
    }

    private void scalar(List<String> lines, String name) {
        String map = dice.once(5) ? " @map(\"" + name + " of 'it'\")" : "";
        if (lists && dice.once(5)) {
            lines.add(name + " " + dice.pick("String", "Int", "Tone") + "[]" + map);
        } else if (dice.once(6)) {
            lines.add(name + " " + dice.pick(UNIQUE_TYPES) + (dice.coin() ? "?" : "") + " @unique" + map);
        } else {
            lines.add(name + " " + dice.pick(TYPES) + (dice.coin() ? "?" : "") + map);
        }
    }

    private Block key(String name, List<String> lines, String type, String attribute) {
        lines.add("id " + type + " " + attribute + (dice.once(5) ? " @map(\"the id\")" : ""));
        return new Block(name, lines, List.of("id"), List.of(type), attribute.equals("@id"));
    }

    private Block compound(String name, List<String> lines) {
        List<String> types = List.of(dice.pick("Int", "String"), dice.pick("Int", "BigInt", "DateTime"));
        lines.add("ka " + types.get(0));
        lines.add("kb " + types.get(1));
        lines.add(dice.coin() ? "@@id([ka, kb])" : "@@unique([ka, kb])");
        return new Block(name, lines, List.of("ka", "kb"), types, false);
    }

    /** From the later model, which gets the foreign key, to the earlier one or to itself. */
    private void relation(Block from, Block to) {
        String name = "r" + relations++;
        boolean self = from.name().equals(to.name());
        if (from.hasSingleId() && to.hasSingleId() && dice.once(3)) {
            from.lines().add("%sa %s[] @relation(\"%s\")".formatted(name, to.name(), name));
            to.lines().add("%sb %s[] @relation(\"%s\")".formatted(name, from.name(), name));
            return;
        }
        boolean optional = self || dice.coin();
        boolean single = dice.once(3);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < to.keyFields().size(); i++) {
            fields.add(name + "k" + i);
            from.lines()
                    .add("%sk%d %s%s%s"
                            .formatted(
                                    name,
                                    i,
                                    to.keyTypes().get(i),
                                    optional ? "?" : "",
                                    single && to.keyFields().size() == 1 ? " @unique" : ""));
        }
        from.lines()
                .add("%sto %s%s @relation(\"%s\", fields: [%s], references: [%s]%s)"
                        .formatted(
                                name,
                                to.name(),
                                optional ? "?" : "",
                                name,
                                String.join(", ", fields),
                                String.join(", ", to.keyFields()),
                                action(optional, self)));
        if (single && fields.size() > 1) {
            from.lines().add("@@unique([" + String.join(", ", fields) + "])");
        }
        to.lines().add("%sof %s%s @relation(\"%s\")".formatted(name, from.name(), single ? "?" : "[]", name));
    }

    private String action(boolean optional, boolean self) {
        if (dice.coin()) {
            return "";
        }
        String onDelete = optional && dice.once(3) ? "SetNull" : dice.pick(ACTIONS);
        return ", onDelete: " + onDelete + (self || dice.coin() ? ", onUpdate: NoAction" : "");
    }
}
