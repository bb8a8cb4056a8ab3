package dev.tenon.schema.rules;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.attributes.ArgumentValues;
import dev.tenon.schema.rules.attributes.AttributesOnce;
import dev.tenon.schema.rules.attributes.KnownArguments;
import dev.tenon.schema.rules.attributes.KnownAttributes;
import dev.tenon.schema.rules.attributes.NamesInDatabase;
import dev.tenon.schema.rules.configuration.DatasourceProvider;
import dev.tenon.schema.rules.configuration.DatasourceUrls;
import dev.tenon.schema.rules.configuration.GeneratorProperties;
import dev.tenon.schema.rules.configuration.KnownProperties;
import dev.tenon.schema.rules.configuration.OneDatasource;
import dev.tenon.schema.rules.configuration.PropertiesOnce;
import dev.tenon.schema.rules.configuration.RelationMode;
import dev.tenon.schema.rules.defaults.AutoincrementPlace;
import dev.tenon.schema.rules.defaults.DefaultFunctionArguments;
import dev.tenon.schema.rules.defaults.DefaultFunctionKnown;
import dev.tenon.schema.rules.defaults.DefaultFunctionType;
import dev.tenon.schema.rules.defaults.DefaultLiteral;
import dev.tenon.schema.rules.defaults.DefaultPlace;
import dev.tenon.schema.rules.defaults.UpdatedAtType;
import dev.tenon.schema.rules.keys.CompoundNames;
import dev.tenon.schema.rules.keys.ConstraintNames;
import dev.tenon.schema.rules.keys.DistinctColumns;
import dev.tenon.schema.rules.keys.DistinctTables;
import dev.tenon.schema.rules.keys.KeyFieldsExist;
import dev.tenon.schema.rules.keys.KeyFieldsListed;
import dev.tenon.schema.rules.keys.KeyFieldsScalar;
import dev.tenon.schema.rules.keys.KeyOptions;
import dev.tenon.schema.rules.keys.NamedKeys;
import dev.tenon.schema.rules.keys.OneId;
import dev.tenon.schema.rules.keys.RequiredIds;
import dev.tenon.schema.rules.keys.UniqueCriterion;
import dev.tenon.schema.rules.marks.KnownMarks;
import dev.tenon.schema.rules.marks.VersionField;
import dev.tenon.schema.rules.names.AllowedNames;
import dev.tenon.schema.rules.names.DistinctBlocks;
import dev.tenon.schema.rules.names.DistinctEnumValues;
import dev.tenon.schema.rules.names.DistinctFields;
import dev.tenon.schema.rules.names.KnownTypes;
import dev.tenon.schema.rules.names.ScalarLists;
import dev.tenon.schema.rules.names.SupportedParts;
import dev.tenon.schema.rules.relations.KeyArguments;
import dev.tenon.schema.rules.relations.LinkTables;
import dev.tenon.schema.rules.relations.ManyToMany;
import dev.tenon.schema.rules.relations.NamedForeignKeys;
import dev.tenon.schema.rules.relations.OneToOneArguments;
import dev.tenon.schema.rules.relations.OneToOneSides;
import dev.tenon.schema.rules.relations.OneToOneUnique;
import dev.tenon.schema.rules.relations.OppositeFields;
import dev.tenon.schema.rules.relations.ReferencedFields;
import dev.tenon.schema.rules.relations.ReferentialActions;
import dev.tenon.schema.rules.relations.RelationAttribute;
import dev.tenon.schema.rules.relations.RelationFieldsExist;
import dev.tenon.schema.rules.relations.RelationFieldsScalar;
import dev.tenon.schema.rules.relations.RelationNames;
import dev.tenon.schema.rules.relations.RelationOptionality;
import dev.tenon.schema.rules.relations.SetNullActions;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules, in stages. A stage of the models is reached only if the ones before it found nothing, so that nothing is
 * reported that is a mere consequence of something else. To add a rule, write it in a file of its own and name it here.
 */
public final class Rules {
    private static final List<Rule> CONFIGURATION = List.of(
            new OneDatasource(),
            new PropertiesOnce(),
            new KnownProperties(),
            new DatasourceProvider(),
            new DatasourceUrls(),
            new RelationMode(),
            new GeneratorProperties());

    private static final List<Rule> NAMES =
            List.of(new DistinctBlocks(), new DistinctFields(), new DistinctEnumValues(), new AllowedNames());

    private static final List<Rule> TYPES = List.of(new KnownTypes(), new SupportedParts());

    private static final List<Rule> SHAPES =
            List.of(new KnownAttributes(), new AttributesOnce(), new KnownArguments(), new ArgumentValues());

    private static final List<Rule> ATTRIBUTES = List.of(
            new NamesInDatabase(),
            new KeyFieldsListed(),
            new KeyFieldsExist(),
            new KeyFieldsScalar(),
            new RequiredIds(),
            new OneId(),
            new DistinctTables(),
            new DistinctColumns(),
            new DefaultPlace(),
            new DefaultFunctionKnown(),
            new DefaultFunctionType(),
            new DefaultFunctionArguments(),
            new DefaultLiteral(),
            new UpdatedAtType(),
            new VersionField(),
            new KnownMarks(),
            new RelationAttribute(),
            new RelationFieldsExist(),
            new RelationFieldsScalar(),
            new ReferentialActions());

    private static final List<Rule> WHOLE = List.of(
            new ScalarLists(),
            new UniqueCriterion(),
            new CompoundNames(),
            new ConstraintNames(),
            new NamedKeys(),
            new KeyOptions(),
            new AutoincrementPlace(),
            new RelationNames(),
            new OppositeFields(),
            new KeyArguments(),
            new OneToOneArguments(),
            new OneToOneSides(),
            new OneToOneUnique(),
            new ReferencedFields(),
            new RelationOptionality(),
            new SetNullActions(),
            new ManyToMany(),
            new LinkTables(),
            new NamedForeignKeys());

    /** What looks at models, the simplest first. */
    private static final List<List<Rule>> STAGES = List.of(NAMES, TYPES, SHAPES, ATTRIBUTES, WHOLE);

    private Rules() {}

    /** Every rule there is. */
    static List<Rule> all() {
        return Stream.concat(CONFIGURATION.stream(), STAGES.stream().flatMap(List::stream))
                .toList();
    }

    /** Runs the rules on a file. */
    public static void check(Draft draft, Diagnostics diagnostics) {
        CONFIGURATION.forEach(rule -> rule.check(draft, diagnostics));
        int before = diagnostics.errorCount();
        for (List<Rule> stage : STAGES) {
            stage.forEach(rule -> rule.check(draft, diagnostics));
            if (diagnostics.errorCount() > before) {
                return;
            }
        }
    }
}
