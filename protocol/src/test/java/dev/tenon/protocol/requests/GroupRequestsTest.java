package dev.tenon.protocol.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupRequestsTest extends SqliteTalkTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'by':[]}                                    | At least one selection is required for the `by` argument
            {'by':['s'],'orderBy':{'n':'asc'}}           | for orderBy must be included in the by-arguments of the query. Missing fields: n
            {'by':['s'],'having':{'n':{'gt':1}}}         | in the selection of the query. Missing fields: n
            {'by':['n']}                                 | in the by-arguments of the query. Missing fields: s
            """)
    void what_groups_do_not_share_cannot_be_asked_of_them(String arguments, String message) {
        assertThat(talk("model A {\n id Int @id\n s String\n n Int\n}").ask("groupBy A", arguments, "{'s':true}"))
                .startsWith("P2019 ")
                .contains(message);
    }
}
