package dev.tenon.schema.draft;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys of a model by the fields that they are over, so that a question costs no look at all of them. Immutable. */
public final class KeyIndex {
    private static final Comparator<KeyDraft> IDS_FIRST =
            Comparator.comparing(KeyDraft::kind).thenComparing(key -> key.field() == null);

    private final Optional<KeyDraft> firstCriterion;
    private final Set<List<FieldDraft>> criteria;
    private final Set<Fields> criteriaInAnyOrder;
    private final Set<List<FieldDraft>> uniqueOnes;

    /** Fields in any order. */
    private record Fields(int count, Set<FieldDraft> fields) {
        static Fields of(List<FieldDraft> fields) {
            return new Fields(fields.size(), new HashSet<>(fields));
        }
    }

    KeyIndex(List<KeyDraft> keys) {
        List<KeyDraft> all =
                keys.stream().filter(key -> key.isUnique() && !key.isPartial()).toList();
        this.firstCriterion = all.stream().min(IDS_FIRST);
        this.criteria = all.stream().map(KeyDraft::fields).collect(Collectors.toSet());
        this.criteriaInAnyOrder = criteria.stream().map(Fields::of).collect(Collectors.toSet());
        this.uniqueOnes = keys.stream()
                .filter(key -> key.kind() == KeyDraft.Kind.UNIQUE)
                .map(KeyDraft::fields)
                .collect(Collectors.toSet());
    }

    /** The id, or what is unique first, on a field before on the block. */
    public Optional<KeyDraft> firstCriterion() {
        return firstCriterion;
    }

    /** Whether a record is named by these fields in this order. */
    public boolean isCriterion(List<FieldDraft> fields) {
        return criteria.contains(fields);
    }

    /** Whether a record is named by these fields in any order. */
    public boolean isCriterionInAnyOrder(List<FieldDraft> fields) {
        return criteriaInAnyOrder.contains(Fields.of(fields));
    }

    /** Whether there is an {@code @unique} or {@code @@unique} over these fields in this order. */
    public boolean isUnique(List<FieldDraft> fields) {
        return uniqueOnes.contains(fields);
    }
}
