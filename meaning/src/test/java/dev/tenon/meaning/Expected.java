package dev.tenon.meaning;

import dev.tenon.client.engine.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records that are to be read, in order.
 *
 * @param tiers records that come one after the other; those of one tier in any order
 */
record Expected(List<List<One>> tiers) {
    /** One record: its values as text, what its relations hold, and how many they have. */
    record One(Map<String, String> scalars, Map<String, Expected> relations, Map<String, Long> counts) {
        boolean matches(Row row) {
            return scalars.equals(texts(row))
                    && counts.equals(row.counts())
                    && relations.keySet().equals(row.relations().keySet())
                    && relations.entrySet().stream()
                            .allMatch(e -> e.getValue().matches(row.relations().get(e.getKey())));
        }

        private static Map<String, String> texts(Row row) {
            Map<String, String> texts = new TreeMap<>();
            row.scalars().forEach((field, value) -> texts.put(field, Scalars.text(value)));
            return texts;
        }

        @Override
        public String toString() {
            return scalars
                    + (relations.isEmpty() ? "" : " " + relations)
                    + (counts.isEmpty() ? "" : " counts " + counts);
        }
    }

    /** The same, in any order. */
    Expected inAnyOrder() {
        return new Expected(List.of(tiers.stream().flatMap(List::stream).toList()));
    }

    boolean matches(List<Row> rows) {
        int from = 0;
        for (List<One> tier : tiers) {
            int to = from + tier.size();
            if (to > rows.size() || !matches(tier, rows.subList(from, to))) {
                return false;
            }
            from = to;
        }
        return from == rows.size();
    }

    private static boolean matches(List<One> tier, List<Row> rows) {
        List<One> left = new ArrayList<>(tier);
        for (Row row : rows) {
            One found =
                    left.stream().filter(one -> one.matches(row)).findFirst().orElse(null);
            if (found == null) {
                return false;
            }
            left.remove(found);
        }
        return true;
    }

    /** The same for what was read, for a message that shows both in one form. */
    static String shown(List<Row> rows) {
        return rows.stream().map(Expected::one).map(One::toString).toList().toString();
    }

    private static One one(Row row) {
        Map<String, Expected> relations = new TreeMap<>();
        row.relations()
                .forEach((name, list) -> relations.put(
                        name,
                        new Expected(list.stream().map(r -> List.of(one(r))).toList())));
        return new One(One.texts(row), relations, row.counts());
    }

    @Override
    public String toString() {
        return tiers.stream()
                .map(tier -> tier.size() == 1 ? tier.get(0).toString() : "in any order " + tier)
                .toList()
                .toString();
    }
}
