package dev.tenon.schema.rules;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.rules.attributes.ArgumentFlaws;
import dev.tenon.schema.rules.attributes.ArgumentValues;
import dev.tenon.schema.rules.attributes.AttributesOnce;
import dev.tenon.schema.rules.attributes.CompositeAttributes;
import dev.tenon.schema.rules.attributes.IgnorePlace;
import dev.tenon.schema.rules.attributes.KnownArguments;
import dev.tenon.schema.rules.attributes.KnownAttributes;
import dev.tenon.schema.rules.attributes.NamesInDatabase;
import dev.tenon.schema.rules.blocks.CompositeCycles;
import dev.tenon.schema.rules.blocks.CompositeHasFields;
import dev.tenon.schema.rules.blocks.DatabaseSchemas;
import dev.tenon.schema.rules.blocks.DistinctEnums;
import dev.tenon.schema.rules.blocks.SupportedBlocks;
import dev.tenon.schema.rules.blocks.SupportedTypes;
import dev.tenon.schema.rules.blocks.ViewsFeature;
import dev.tenon.schema.rules.configuration.DatasourceExtensions;
import dev.tenon.schema.rules.configuration.DatasourceProvider;
import dev.tenon.schema.rules.configuration.DatasourceSchemas;
import dev.tenon.schema.rules.configuration.DatasourceUrls;
import dev.tenon.schema.rules.configuration.ExtensionNames;
import dev.tenon.schema.rules.configuration.ExtensionsFeature;
import dev.tenon.schema.rules.configuration.GeneratorFeatures;
import dev.tenon.schema.rules.configuration.GeneratorProperties;
import dev.tenon.schema.rules.configuration.KnownProperties;
import dev.tenon.schema.rules.configuration.OneDatasource;
import dev.tenon.schema.rules.configuration.PropertiesAssigned;
import dev.tenon.schema.rules.configuration.PropertiesOnce;
import dev.tenon.schema.rules.configuration.RelationMode;
import dev.tenon.schema.rules.defaults.AutoincrementPlace;
import dev.tenon.schema.rules.defaults.CompositeDefaultFunction;
import dev.tenon.schema.rules.defaults.DefaultContent;
import dev.tenon.schema.rules.defaults.DefaultFunctionArguments;
import dev.tenon.schema.rules.defaults.DefaultFunctionKnown;
import dev.tenon.schema.rules.defaults.DefaultFunctionType;
import dev.tenon.schema.rules.defaults.DefaultKind;
import dev.tenon.schema.rules.defaults.DefaultNamePlace;
import dev.tenon.schema.rules.defaults.DefaultNames;
import dev.tenon.schema.rules.defaults.DefaultPlace;
import dev.tenon.schema.rules.defaults.UpdatedAtType;
import dev.tenon.schema.rules.documents.DocumentDefaults;
import dev.tenon.schema.rules.documents.DocumentIds;
import dev.tenon.schema.rules.documents.DocumentKeys;
import dev.tenon.schema.rules.documents.DocumentNames;
import dev.tenon.schema.rules.documents.DocumentRelationTypes;
import dev.tenon.schema.rules.indexes.ClusteredKeys;
import dev.tenon.schema.rules.indexes.ConstraintNameLength;
import dev.tenon.schema.rules.indexes.ConstraintNames;
import dev.tenon.schema.rules.indexes.ForeignKeyNames;
import dev.tenon.schema.rules.indexes.FulltextFields;
import dev.tenon.schema.rules.indexes.FulltextIndexes;
import dev.tenon.schema.rules.indexes.HashSort;
import dev.tenon.schema.rules.indexes.IndexConditions;
import dev.tenon.schema.rules.indexes.IndexTypeKnown;
import dev.tenon.schema.rules.indexes.IndexTypeSupported;
import dev.tenon.schema.rules.indexes.InvertedIndexes;
import dev.tenon.schema.rules.indexes.KeyLengths;
import dev.tenon.schema.rules.indexes.OperatorClassFits;
import dev.tenon.schema.rules.indexes.OperatorClassKnown;
import dev.tenon.schema.rules.indexes.OperatorClassPlace;
import dev.tenon.schema.rules.indexes.PartialIndexes;
import dev.tenon.schema.rules.indexes.PrimaryKeySort;
import dev.tenon.schema.rules.indexes.SpGistFields;
import dev.tenon.schema.rules.keys.CompoundNames;
import dev.tenon.schema.rules.keys.DistinctColumns;
import dev.tenon.schema.rules.keys.DistinctTables;
import dev.tenon.schema.rules.keys.KeyFieldsExist;
import dev.tenon.schema.rules.keys.KeyFieldsListed;
import dev.tenon.schema.rules.keys.KeyFieldsOnce;
import dev.tenon.schema.rules.keys.KeyFieldsScalar;
import dev.tenon.schema.rules.keys.KeyNames;
import dev.tenon.schema.rules.keys.NamedKeys;
import dev.tenon.schema.rules.keys.OneId;
import dev.tenon.schema.rules.keys.RequiredIds;
import dev.tenon.schema.rules.keys.ShardKeyFields;
import dev.tenon.schema.rules.keys.ShardKeySupport;
import dev.tenon.schema.rules.keys.UniqueCriterion;
import dev.tenon.schema.rules.keys.ViewKeys;
import dev.tenon.schema.rules.marks.KnownMarks;
import dev.tenon.schema.rules.marks.VersionField;
import dev.tenon.schema.rules.names.AllowedNames;
import dev.tenon.schema.rules.names.CompositeFields;
import dev.tenon.schema.rules.names.DistinctBlocks;
import dev.tenon.schema.rules.names.DistinctEnumValues;
import dev.tenon.schema.rules.names.DistinctFields;
import dev.tenon.schema.rules.names.EnumHasValues;
import dev.tenon.schema.rules.names.KnownTypes;
import dev.tenon.schema.rules.names.ScalarLists;
import dev.tenon.schema.rules.natives.NativeTypeArgumentCount;
import dev.tenon.schema.rules.natives.NativeTypeArgumentKind;
import dev.tenon.schema.rules.natives.NativeTypeInKey;
import dev.tenon.schema.rules.natives.NativeTypeKnown;
import dev.tenon.schema.rules.natives.NativeTypeLimits;
import dev.tenon.schema.rules.natives.NativeTypePrefix;
import dev.tenon.schema.rules.natives.NativeTypeScalar;
import dev.tenon.schema.rules.natives.UnsupportedKnown;
import dev.tenon.schema.rules.relations.CascadeCycles;
import dev.tenon.schema.rules.relations.CascadePaths;
import dev.tenon.schema.rules.relations.EmbeddedManyToMany;
import dev.tenon.schema.rules.relations.IgnoredModels;
import dev.tenon.schema.rules.relations.ImplicitManyToMany;
import dev.tenon.schema.rules.relations.KeyArguments;
import dev.tenon.schema.rules.relations.LinkTables;
import dev.tenon.schema.rules.relations.MissingIndexes;
import dev.tenon.schema.rules.relations.NamedForeignKeys;
import dev.tenon.schema.rules.relations.OneToOneArguments;
import dev.tenon.schema.rules.relations.OneToOneSides;
import dev.tenon.schema.rules.relations.OneToOneSplit;
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
import dev.tenon.schema.rules.relations.SupportedActions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All rules, in stages. A stage is reached only if the ones before it found nothing, so that nothing is reported that is a mere
 * consequence of something else. To add a rule, write it in a file of its own and name it here.
 */
public final class Rules {
    private static final List<Rule> CONFIGURATION = List.of(
            new PropertiesAssigned(),
            new OneDatasource(),
            new KnownProperties(),
            new DatasourceProvider(),
            new DatasourceUrls(),
            new DatasourceSchemas(),
            new DatasourceExtensions(),
            new RelationMode(),
            new GeneratorProperties(),
            new GeneratorFeatures());

    private static final List<Rule> NAMES = List.of(
            new DistinctBlocks(),
            new DistinctFields(),
            new DistinctEnumValues(),
            new PropertiesOnce(),
            new AllowedNames());

    private static final List<Rule> TYPES = List.of(new KnownTypes(), new EnumHasValues(), new CompositeFields());

    private static final List<Rule> ATTRIBUTES = List.of(
            new KnownAttributes(),
            new AttributesOnce(),
            new ArgumentFlaws(),
            new CompositeAttributes(),
            new KnownArguments(),
            new ArgumentValues(),
            new NamesInDatabase(),
            new PartialIndexes(),
            new IndexTypeKnown(),
            new IndexConditions(),
            new OperatorClassKnown(),
            new KeyFieldsExist(),
            new KeyFieldsOnce(),
            new KeyFieldsScalar(),
            new KeyNames(),
            new ShardKeyFields(),
            new RequiredIds(),
            new OneId(),
            new DistinctColumns(),
            new DefaultPlace(),
            new DefaultNamePlace(),
            new CompositeDefaultFunction(),
            new DefaultFunctionType(),
            new DefaultFunctionArguments(),
            new DefaultKind(),
            new UpdatedAtType(),
            new IgnorePlace(),
            new VersionField(),
            new KnownMarks(),
            new RelationAttribute(),
            new RelationFieldsExist(),
            new RelationFieldsScalar(),
            new ReferentialActions());

    /** What is looked at before the models. */
    private static final List<Rule> WHOLE = List.of(
            new ExtensionsFeature(),
            new ExtensionNames(),
            new CompositeCycles(),
            new CompositeHasFields(),
            new DistinctTables(),
            new DefaultFunctionKnown());

    /** What is looked at model by model, before its relations. */
    private static final List<Rule> MODELS = List.of(
            new SupportedBlocks(),
            new ViewsFeature(),
            new ViewKeys(),
            new DatabaseSchemas(),
            new DistinctEnums(),
            new ScalarLists(),
            new SupportedTypes(),
            new UniqueCriterion(),
            new NamedKeys(),
            new PrimaryKeySort(),
            new OperatorClassFits(),
            new SpGistFields(),
            new InvertedIndexes(),
            new NativeTypePrefix(),
            new NativeTypeKnown(),
            new NativeTypeArgumentCount(),
            new NativeTypeScalar(),
            new NativeTypeArgumentKind(),
            new NativeTypeLimits(),
            new NativeTypeInKey(),
            new UnsupportedKnown(),
            new ShardKeySupport(),
            new AutoincrementPlace(),
            new DefaultContent(),
            new DefaultNames(),
            new DocumentIds(),
            new DocumentDefaults(),
            new DocumentNames(),
            new DocumentKeys());

    /** What is looked at relation field by relation field. */
    private static final List<Rule> ENDS =
            List.of(new IgnoredModels(), new SupportedActions(), new NamedForeignKeys(), new MissingIndexes());

    /** What is looked at model by model, after its relation fields. */
    private static final List<Rule> KEYS = List.of(
            new KeyFieldsListed(),
            new CompoundNames(),
            new ConstraintNames(),
            new ConstraintNameLength(),
            new KeyLengths(),
            new ClusteredKeys(),
            new IndexTypeSupported(),
            new HashSort(),
            new FulltextIndexes(),
            new FulltextFields(),
            new OperatorClassPlace());

    /** What is looked at relation by relation. */
    private static final List<Rule> RELATIONS = List.of(
            new ForeignKeyNames(),
            new DocumentRelationTypes(),
            new CascadeCycles(),
            new CascadePaths(),
            new ReferencedFields(),
            new RelationOptionality(),
            new SetNullActions(),
            new OppositeFields(),
            new KeyArguments(),
            new OneToOneArguments(),
            new OneToOneUnique(),
            new ImplicitManyToMany(),
            new EmbeddedManyToMany());

    /** What is looked at in a file that is right otherwise. */
    private static final List<List<Rule>> LAST =
            List.of(List.of(new OneToOneSplit()), List.of(new OneToOneSides()), List.of(new LinkTables()));

    private static final Rule AMBIGUITY = new RelationNames();

    private Rules() {}

    /** Every rule there is. */
    static List<Rule> all() {
        return Stream.of(
                        CONFIGURATION.stream(),
                        NAMES.stream(),
                        TYPES.stream(),
                        ATTRIBUTES.stream(),
                        WHOLE.stream(),
                        MODELS.stream(),
                        ENDS.stream(),
                        KEYS.stream(),
                        RELATIONS.stream(),
                        LAST.stream().flatMap(List::stream),
                        Stream.of(AMBIGUITY))
                .flatMap(rules -> rules)
                .toList();
    }

    /**
     * Runs the rules about the file as a whole, once those about its parts have been run: the ones about how models fit together
     * only if nothing has been found.
     */
    public static void checkWhole(Draft draft, Diagnostics diagnostics) {
        run(CONFIGURATION, draft, diagnostics);
        if (!diagnostics.hasErrors()) {
            checkModels(draft, diagnostics);
        }
    }

    /** Runs the rules about each part by itself, on a file that may have errors in its syntax already. */
    public static void checkParts(Draft draft, Diagnostics diagnostics) {
        run(NAMES, draft, diagnostics);
        run(TYPES, draft, diagnostics);
        run(ATTRIBUTES, draft, diagnostics);
    }

    private static void checkModels(Draft draft, Diagnostics diagnostics) {
        run(WHOLE, draft, diagnostics);
        Optional<FieldDraft> ambiguous = RelationNames.firstAmbiguous(draft);
        if (ambiguous.isPresent()) {
            checkUntil(ambiguous.get(), draft, diagnostics);
            return;
        }
        Stream.of(MODELS, ENDS, KEYS, RELATIONS).forEach(rules -> run(rules, draft, diagnostics));
        if (!diagnostics.hasErrors()) {
            runUntilErrors(LAST, draft, diagnostics);
        }
    }

    /** Reports what does not come from a relation field that is not clear: what stands before it, and its model. */
    private static void checkUntil(FieldDraft ambiguous, Draft draft, Diagnostics diagnostics) {
        Span model = ambiguous.model().span();
        addBefore(model.file(), model.end(), MODELS, draft, diagnostics);
        addBefore(model.file(), ambiguous.span().start(), ENDS, draft, diagnostics);
        addBefore(model.file(), model.start(), KEYS, draft, diagnostics);
        AMBIGUITY.check(draft, diagnostics);
    }

    private static void addBefore(int file, int index, List<Rule> rules, Draft draft, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        run(rules, draft, found);
        diagnostics.addBefore(file, index, found);
    }

    private static void runUntilErrors(List<List<Rule>> stages, Draft draft, Diagnostics diagnostics) {
        for (List<Rule> stage : stages) {
            run(stage, draft, diagnostics);
            if (diagnostics.hasErrors()) {
                return;
            }
        }
    }

    private static void run(List<Rule> rules, Draft draft, Diagnostics diagnostics) {
        rules.forEach(rule -> rule.check(draft, diagnostics));
    }
}
