import type { Sector } from './contract.ts';

/** What a district or commune is measured by. A clerk can read and amend the tables below; order is that of the board. */
export interface CatalogueEntry {
  /** A stable short name: never changed, never used again for something else. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly sector: Sector;
  /** Whether more is better; null where neither is. */
  readonly direction: 'up' | 'down' | null;
  /** Other words for it in reports. */
  readonly synonyms: readonly string[];
}

/** Columns: code | name | English name | unit | + more is better, - less is better, = neither | other words; … */
const TABLES: Readonly<Record<Sector, string>> = {
  economy: `
grdp | tổng sản phẩm trên địa bàn (GRDP) | gross regional domestic product | đồng | + | GRDP; tổng sản phẩm trên địa bàn; quy mô kinh tế; GDP
growth-rate | tốc độ tăng trưởng kinh tế | economic growth rate | % | + | tăng trưởng kinh tế; tăng trưởng; mức tăng trưởng; tốc độ tăng trưởng; tăng trưởng GRDP; tốc độ tăng trưởng GRDP; tốc độ tăng giá trị sản xuất; tốc độ tăng trưởng kinh tế bình quân
production-value | tổng giá trị sản xuất | total production value | đồng | + | giá trị sản xuất; tổng giá trị sản xuất các ngành; tổng giá trị sản xuất trên địa bàn
production-value-agriculture | giá trị sản xuất nông, lâm nghiệp, thủy sản | agricultural production value | đồng | + | giá trị sản xuất nông nghiệp; giá trị sản xuất ngành nông nghiệp; tổng giá trị thu từ ngành nông nghiệp; giá trị sản xuất nông lâm nghiệp; giá trị sản xuất nông lâm thủy sản
production-value-industry | giá trị sản xuất công nghiệp, xây dựng | industrial production value | đồng | + | giá trị sản xuất công nghiệp; giá trị sản xuất công nghiệp - tiểu thủ công nghiệp; giá trị sản xuất công nghiệp xây dựng; giá trị tiểu thủ công nghiệp
production-value-services | giá trị sản xuất thương mại, dịch vụ | services production value | đồng | + | giá trị thương mại dịch vụ; giá trị sản xuất dịch vụ; giá trị sản xuất thương mại - dịch vụ
industrial-production-index | chỉ số sản xuất công nghiệp (IIP) | index of industrial production | % | + | chỉ số sản xuất công nghiệp; IIP; chỉ số sản xuất toàn ngành công nghiệp
retail-sales | tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng | retail sales of goods and consumer services | đồng | + | tổng mức bán lẻ hàng hóa; tổng mức bán lẻ; tổng mức bán lẻ hàng hóa và dịch vụ; tổng mức lưu chuyển hàng hóa; doanh thu bán lẻ hàng hóa
export-turnover | kim ngạch xuất khẩu | export turnover | USD | + | tổng kim ngạch xuất khẩu; giá trị xuất khẩu; giá trị hàng hóa xuất khẩu; kim ngạch xuất khẩu hàng hóa
import-turnover | kim ngạch nhập khẩu | import turnover | USD | = | tổng kim ngạch nhập khẩu; giá trị nhập khẩu
trade-turnover | kim ngạch xuất nhập khẩu | trade turnover | USD | + | tổng kim ngạch xuất nhập khẩu; kim ngạch xuất, nhập khẩu qua cửa khẩu
budget-revenue | thu ngân sách nhà nước trên địa bàn | state budget revenue | đồng | + | thu ngân sách; tổng thu ngân sách; tổng thu ngân sách nhà nước; thu NSNN; tổng thu NSNN trên địa bàn; tổng thu cân đối ngân sách nhà nước; thu cân đối ngân sách; tổng thu ngân sách trên địa bàn
budget-revenue-domestic | thu nội địa | domestic budget revenue | đồng | + | thu ngân sách nội địa; tổng thu nội địa
budget-revenue-customs | thu từ hoạt động xuất nhập khẩu | customs revenue | đồng | + | thu xuất nhập khẩu; thu thuế xuất nhập khẩu; thu từ hải quan; thu hoạt động xuất, nhập khẩu
land-revenue | thu tiền sử dụng đất | land use revenue | đồng | = | tiền sử dụng đất; thu từ đất; thu từ đấu giá quyền sử dụng đất
budget-expenditure | chi ngân sách địa phương | local budget expenditure | đồng | = | chi ngân sách; tổng chi ngân sách; tổng chi ngân sách địa phương; chi NSNN; tổng chi cân đối ngân sách
social-investment | tổng vốn đầu tư toàn xã hội | total social investment | đồng | + | vốn đầu tư toàn xã hội; tổng nguồn vốn đầu tư toàn xã hội; huy động vốn đầu tư toàn xã hội; vốn đầu tư thực hiện trên địa bàn
capital-plan | kế hoạch vốn đầu tư công | public investment plan | đồng | = | tổng kế hoạch vốn; kế hoạch vốn; tổng vốn đầu tư công được giao; kế hoạch vốn đầu tư công được giao; tổng mức đầu tư
disbursement | giải ngân vốn đầu tư công | public investment disbursed | đồng | + | giải ngân; giải ngân kế hoạch vốn; giải ngân vốn; giải ngân nguồn vốn đầu tư công; tổng các nguồn vốn giải ngân; tổng vốn giải ngân; giá trị giải ngân; tỷ lệ giải ngân; tỷ lệ giải ngân vốn đầu tư công; nguồn vốn đầu tư công đã giải ngân
disbursement-investment | giải ngân vốn đầu tư các chương trình | investment capital of programmes disbursed | đồng | + | giải ngân vốn đầu tư; giải ngân vốn đầu tư được giao; giải ngân vốn đầu tư phát triển
disbursement-recurrent | giải ngân vốn sự nghiệp | recurrent funds disbursed | đồng | + | giải ngân nguồn vốn sự nghiệp; giải ngân kinh phí sự nghiệp; vốn sự nghiệp đã giải ngân
disbursement-programmes | giải ngân các chương trình mục tiêu quốc gia | national target programme funds disbursed | đồng | + | giải ngân vốn chương trình mục tiêu quốc gia; giải ngân vốn các chương trình MTQG; giải ngân 3 chương trình mục tiêu quốc gia
value-per-hectare | giá trị sản xuất trên một ha đất canh tác | production value per hectare | đồng/ha | + | giá trị sản xuất trên 1 ha; giá trị thu được trên 1 ha đất canh tác; giá trị sản phẩm trên một ha; giá trị sản xuất bình quân trên đơn vị diện tích; giá trị sản xuất; giá trị sản xuất nông nghiệp
cropland | diện tích gieo trồng | sown area | ha | + | tổng diện tích gieo trồng; diện tích gieo trồng cây hằng năm; diện tích gieo cấy; tổng diện tích gieo trồng cây hàng năm
rice-area | diện tích lúa | rice area | ha | = | diện tích gieo cấy lúa; diện tích trồng lúa; diện tích lúa cả năm
crop-conversion | chuyển đổi diện tích lúa, ngô kém hiệu quả sang cây trồng có giá trị cao | poor rice and maize land converted | ha | + | chuyển đổi diện tích canh tác lúa, ngô kém hiệu quả sang các cây trồng có giá trị kinh tế cao; chuyển đổi cơ cấu cây trồng; chuyển đổi đất lúa; chuyển đổi diện tích đất trồng lúa kém hiệu quả; chuyển đổi cây trồng
advantage-crops | diện tích cây trồng có lợi thế, có giá trị kinh tế | area of crops of advantage | ha | + | phát triển mới diện tích cây trồng có lợi thế; diện tích cây ăn quả; trồng mới cây ăn quả; phát triển mới diện tích cây trồng có giá trị kinh tế
high-value-land | diện tích đất đạt giá trị cao trên mỗi ha | land of high value per hectare | ha | + | diện tích đất ruộng, soi bãi đạt 100 triệu đồng/ha trở lên; diện tích đất đạt 100 triệu đồng/ha; phát triển mới diện tích đất ruộng soi bãi
grain-output | sản lượng lương thực có hạt | grain output | tấn | + | tổng sản lượng lương thực; sản lượng lương thực; sản lượng cây lương thực có hạt; tổng sản lượng lương thực cây có hạt
grain-per-head | lương thực bình quân đầu người | grain per head | kg/người/năm | + | sản lượng lương thực bình quân đầu người; bình quân lương thực đầu người; lương thực bình quân
livestock | tổng đàn gia súc | livestock | con | + | đàn gia súc; tổng đàn trâu bò; đàn đại gia súc; tổng đàn gia súc chính; đàn lợn; đàn trâu; đàn bò; đàn bò sữa
poultry | tổng đàn gia cầm | poultry | con | + | đàn gia cầm; số gia cầm
fishery-output | sản lượng thủy sản | fishery output | tấn | + | tổng sản lượng thủy sản; sản lượng nuôi trồng thủy sản; sản lượng khai thác thủy sản; sản lượng nuôi trồng và khai thác thủy sản
afforestation | trồng rừng | forest planted | ha | + | diện tích trồng rừng; trồng mới rừng; trồng rừng mới; trồng rừng tập trung; diện tích rừng trồng mới
forest-cover | tỷ lệ che phủ rừng | forest cover | % | + | độ che phủ rừng; tỷ lệ độ che phủ của rừng; tỷ lệ che phủ của rừng
ocop-products | sản phẩm OCOP | OCOP products | sản phẩm | + | sản phẩm OCOP được công nhận; sản phẩm OCOP từ 3 sao trở lên; sản phẩm OCOP được công nhận từ 3 sao trở lên; sản phẩm đạt OCOP; sản phẩm OCOP được chứng nhận
new-rural-communes | xã đạt chuẩn nông thôn mới | communes of new-rural standard | xã | + | xã nông thôn mới; xã hoàn thành nông thôn mới; xã duy trì và hoàn thành nông thôn mới; số xã đạt chuẩn nông thôn mới; xã đạt chuẩn NTM; xã về đích nông thôn mới
advanced-rural-communes | xã đạt chuẩn nông thôn mới nâng cao | communes of advanced new-rural standard | xã | + | xã nông thôn mới nâng cao; xã NTM nâng cao; xã đạt chuẩn NTM nâng cao
new-rural-criteria | tiêu chí nông thôn mới | new-rural criteria met | tiêu chí | + | tiêu chí xây dựng nông thôn mới; tiêu chí; tiêu chí Chương trình mục tiêu quốc gia xây dựng nông thôn mới; tiêu chí NTM; số tiêu chí nông thôn mới đạt; tổng số tiêu chí nông thôn mới
new-rural-criteria-average | tiêu chí nông thôn mới bình quân một xã | new-rural criteria per commune | tiêu chí/xã | + | tiêu chí; tiêu chí nông thôn mới; tiêu chí Chương trình mục tiêu quốc gia xây dựng nông thôn mới bình quân; tiêu chí xây dựng nông thôn mới bình quân; bình quân tiêu chí/xã; tiêu chí bình quân; số tiêu chí bình quân; bình quân tiêu chí nông thôn mới
new-rural-villages | thôn đạt chuẩn nông thôn mới | villages of new-rural standard | thôn | + | thôn nông thôn mới; thôn bản đạt chuẩn nông thôn mới; khu dân cư nông thôn mới kiểu mẫu; thôn nông thôn mới kiểu mẫu
rural-planning | xã điều chỉnh quy hoạch nông thôn | communes with rural plans adjusted | xã | + | điều chỉnh quy hoạch nông thôn; xã lập quy hoạch chung; xã được phê duyệt quy hoạch
new-enterprises | doanh nghiệp thành lập mới | newly registered enterprises | doanh nghiệp | + | doanh nghiệp đăng ký thành lập mới; doanh nghiệp đăng ký mới; số doanh nghiệp thành lập mới; thành lập mới doanh nghiệp
enterprises | doanh nghiệp đang hoạt động | enterprises | doanh nghiệp | + | doanh nghiệp; số doanh nghiệp; tổng số doanh nghiệp
cooperatives | hợp tác xã | cooperatives | hợp tác xã | + | HTX; hợp tác xã đang hoạt động; số hợp tác xã; hợp tác xã thành lập mới; thành lập mới hợp tác xã
cooperative-groups | tổ hợp tác | cooperative groups | tổ hợp tác | + | số tổ hợp tác; tổ hợp tác đang hoạt động
visitors | khách du lịch | visitors | lượt | + | lượt khách du lịch; tổng lượt khách du lịch; khách du lịch đến; lượt khách; thu hút khách du lịch; lượt khách tham quan
visitors-foreign | khách quốc tế | foreign visitors | lượt | + | lượt khách quốc tế; khách du lịch quốc tế
tourism-revenue | doanh thu du lịch | tourism revenue | đồng | + | tổng thu từ du lịch; doanh thu từ du lịch; doanh thu từ hoạt động du lịch; tổng doanh thu từ khách du lịch
income-per-head | thu nhập bình quân đầu người | income per head | đồng/người/năm | + | thu nhập bình quân; thu nhập của người dân; thu nhập bình quân/người/năm; GRDP bình quân đầu người; thu nhập đầu người
hardened-roads | đường giao thông nông thôn được cứng hóa | rural roads hardened | km | + | đường trục xã, liên xã được nhựa hóa hoặc bê tông hóa; bê tông hóa đường giao thông nông thôn; đường giao thông nông thôn; tỷ lệ cứng hóa đường giao thông; kiên cố hóa đường giao thông nông thôn
electricity-households | tỷ lệ hộ được sử dụng điện | households with electricity | % | + | tỷ lệ hộ sử dụng điện; tỷ lệ hộ sử dụng điện thường xuyên; tỷ lệ hộ dân được sử dụng điện lưới quốc gia; hộ được sử dụng điện lưới
urbanisation | tỷ lệ đô thị hóa | urbanisation rate | % | + | tỷ lệ dân số đô thị
port-cargo | sản lượng hàng hóa qua cảng | cargo through the ports | tấn | + | hàng hóa qua cảng; sản lượng hàng hóa thông qua cảng
foreign-projects | dự án FDI được cấp mới | new projects with foreign capital | dự án | + | dự án FDI; dự án đầu tư nước ngoài; dự án FDI cấp mới; dự án thu hút đầu tư; dự án được cấp chủ trương đầu tư
registered-capital | vốn đăng ký | registered capital | đồng | + | tổng vốn đăng ký; vốn đầu tư đăng ký; số vốn đăng ký
bank-credit | tổng dư nợ tín dụng | outstanding bank credit | đồng | = | dư nợ; tổng dư nợ; dư nợ cho vay; dư nợ chính sách; tổng dư nợ cho vay
`,
  society: `
poverty-rate | tỷ lệ hộ nghèo | poverty rate | % | - | tỷ lệ nghèo; tỷ lệ hộ nghèo đa chiều; tỷ lệ hộ nghèo theo chuẩn đa chiều; tỷ lệ nghèo đa chiều
poverty-reduction | tỷ lệ giảm nghèo bình quân | yearly fall of the poverty rate | % | + | tỷ lệ hộ nghèo bình quân giảm; tỷ lệ hộ nghèo bình quân; mức giảm tỷ lệ hộ nghèo; tỷ lệ giảm nghèo; giảm tỷ lệ hộ nghèo; giảm nghèo bình quân
near-poverty-rate | tỷ lệ hộ cận nghèo | near-poverty rate | % | - | tỷ lệ cận nghèo
poverty-near-poverty-rate | tỷ lệ hộ nghèo, hộ cận nghèo | poor and near-poor households | % | - | tỷ lệ hộ nghèo và cận nghèo; tỷ lệ hộ nghèo và hộ cận nghèo; tỷ lệ nghèo và cận nghèo
poor-households | hộ nghèo | poor households | hộ | - | số hộ nghèo; tổng số hộ nghèo; hộ nghèo toàn huyện
near-poor-households | hộ cận nghèo | near-poor households | hộ | - | số hộ cận nghèo; tổng số hộ cận nghèo
housing-approved | hộ được phê duyệt hỗ trợ nhà ở | households approved for housing support | hộ | = | hộ được phê duyệt hỗ trợ; hộ được phê duyệt hỗ trợ xóa nhà tạm; hộ được hỗ trợ nhà ở
housing-built | nhà tạm, nhà dột nát đã xóa | makeshift houses replaced | nhà | + | hộ hoàn thành việc xây mới, sửa chữa nhà; xóa nhà tạm, nhà dột nát; nhà tạm, dột nát được xóa; hoàn thành xóa nhà tạm; căn nhà xóa nhà tạm; xây mới, sửa chữa nhà
livestock-moved | hộ đưa chuồng gia súc ra khỏi gầm sàn | households moving livestock from below the house | hộ | + | hộ đưa chuồng gia súc ra khỏi gầm sàn nhà ở; di dời chuồng trại ra khỏi gầm sàn nhà
jobs | tạo việc làm | jobs created | lao động | + | giải quyết việc làm; lao động được tạo việc làm; tạo việc làm cho lao động; lao động được giải quyết việc làm; giải quyết việc làm cho lao động; số lao động được giải quyết việc làm
new-jobs | tạo việc làm mới | new jobs created | lao động | + | giải quyết việc làm mới; việc làm mới; tạo việc làm mới cho lao động; giải quyết việc làm mới cho lao động; lao động có việc làm mới; lao động được tạo việc làm mới
trained-labour-rate | tỷ lệ lao động qua đào tạo | trained labour | % | + | lao động qua đào tạo; tỷ lệ lao động đã qua đào tạo; tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ
vocational-training | lao động được đào tạo nghề | workers trained | lao động | + | đào tạo nghề; đào tạo nghề cho lao động nông thôn; lao động nông thôn được đào tạo nghề
unemployment-rate | tỷ lệ thất nghiệp | unemployment rate | % | - | tỷ lệ thất nghiệp khu vực thành thị
labour-export | lao động đi làm việc ở nước ngoài | workers sent abroad | lao động | + | xuất khẩu lao động; lao động đi làm việc theo hợp đồng; lao động xuất khẩu
national-standard-schools | trường đạt chuẩn quốc gia | schools of national standard | trường | + | trường học đạt chuẩn quốc gia; trường chuẩn quốc gia; số trường đạt chuẩn quốc gia; trường học các cấp có cơ sở vật chất đạt chuẩn quốc gia; tỷ lệ trường đạt chuẩn quốc gia
graduation-rate | tỷ lệ tốt nghiệp | graduation rate | % | + | tỷ lệ học sinh tốt nghiệp THPT; tỷ lệ tốt nghiệp trung học phổ thông; tỷ lệ đỗ tốt nghiệp THPT
lower-secondary-continuation | tỷ lệ học sinh tốt nghiệp trung học cơ sở học tiếp | lower-secondary graduates who continue | % | + | tỷ lệ học sinh tốt nghiệp THCS được tiếp tục học trung học phổ thông; học sinh tốt nghiệp THCS tiếp tục học; tỷ lệ phân luồng học sinh sau trung học cơ sở
health-insurance-rate | tỷ lệ bao phủ bảo hiểm y tế | health insurance coverage | % | + | tỷ lệ tham gia bảo hiểm y tế; tỷ lệ bao phủ BHYT; tỷ lệ người dân tham gia bảo hiểm y tế; tỷ lệ dân số tham gia bảo hiểm y tế; tỷ lệ người tham gia BHYT; số dân trong xã tham gia BHYT; bao phủ bảo hiểm y tế
social-insurance | người tham gia bảo hiểm xã hội | people in social insurance | người | + | tham gia bảo hiểm xã hội; số người tham gia BHXH; bảo hiểm xã hội tự nguyện; tỷ lệ lao động tham gia bảo hiểm xã hội; bảo hiểm tự nguyện
immunisation-rate | tỷ lệ trẻ em được tiêm chủng đầy đủ | full immunisation of children | % | + | tỷ lệ trẻ dưới 1 tuổi được tiêm chủng đầy đủ các loại vắc xin; tỷ lệ trẻ dưới 1 tuổi tiêm chủng đầy đủ; tiêm chủng mở rộng; tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ
child-malnutrition-rate | tỷ lệ trẻ em suy dinh dưỡng | child malnutrition | % | - | tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng; tỷ lệ suy dinh dưỡng; suy dinh dưỡng thể nhẹ cân; tỷ lệ trẻ dưới 5 tuổi bị suy dinh dưỡng
health-standard-communes | xã đạt bộ tiêu chí quốc gia về y tế | communes of national health standard | xã | + | xã đạt tiêu chí quốc gia về y tế; xã đạt chuẩn quốc gia về y tế; trạm y tế đạt chuẩn quốc gia
clean-water-rate | tỷ lệ hộ sử dụng nước sạch, hợp vệ sinh | households with clean water | % | + | tỷ lệ hộ được sử dụng nước sạch hợp vệ sinh; tỷ lệ dân số được sử dụng nước hợp vệ sinh; tỷ lệ dân số nông thôn sử dụng nước hợp vệ sinh; hộ sử dụng nước sạch; tỷ lệ hộ dân sử dụng nước hợp vệ sinh
waste-collection-rate | tỷ lệ thu gom, xử lý rác thải | waste collected and treated | % | + | tỷ lệ thu gom rác thải sinh hoạt; tỷ lệ chất thải rắn được thu gom; tỷ lệ thu gom chất thải rắn sinh hoạt; tỷ lệ rác thải được thu gom xử lý
cultured-families | gia đình văn hóa | families of cultural standard | hộ | + | hộ gia đình đạt gia đình văn hóa; hộ đạt danh hiệu gia đình văn hóa; tỷ lệ gia đình văn hóa; hộ đạt danh hiệu gia đình văn hóa tiêu biểu; tỷ lệ hộ đạt gia đình văn hóa; gia đình đạt danh hiệu văn hóa
cultured-villages | thôn, khu dân cư văn hóa | villages of cultural standard | thôn | + | thôn văn hóa; làng văn hóa; khu dân cư văn hóa; tỷ lệ thôn đạt danh hiệu văn hóa; thôn, tổ dân phố văn hóa; làng giữ vững danh hiệu làng văn hóa; thôn bản đạt chuẩn văn hóa
culture-houses | nhà văn hóa | community houses | nhà | + | cải tạo, nâng cấp, xây mới nhà văn hóa; nhà văn hóa thôn; thôn có nhà văn hóa; thôn có nhà văn hóa, thể thao đạt chuẩn; xây mới nhà văn hóa
population | dân số | population | người | = | dân số trung bình; quy mô dân số; tổng dân số
population-growth-rate | tỷ lệ tăng dân số tự nhiên | natural population growth | % | = | tỷ lệ tăng tự nhiên dân số; mức giảm tỷ lệ sinh; tốc độ tăng dân số
online-services | tỷ lệ hồ sơ dịch vụ công trực tuyến | online public services | % | + | tỷ lệ dịch vụ công trực tuyến; tỷ lệ dịch vụ công trực tuyến được thực hiện mức độ 4; tỷ lệ hồ sơ nộp trực tuyến; hồ sơ trực tuyến; tỷ lệ hồ sơ tiếp nhận trực tuyến; dịch vụ công trực tuyến toàn trình
files-on-time | tỷ lệ hồ sơ giải quyết đúng hạn | files settled in time | % | + | hồ sơ giải quyết đúng hạn; giải quyết hồ sơ đúng hạn; tỷ lệ giải quyết hồ sơ đúng và trước hạn; hồ sơ giải quyết trước và đúng hạn; giải quyết thủ tục hành chính đúng hạn
files-received | hồ sơ thủ tục hành chính tiếp nhận | administrative files received | hồ sơ | = | hồ sơ tiếp nhận; tiếp nhận hồ sơ; tổng số hồ sơ tiếp nhận; hồ sơ thủ tục hành chính; tổng số hồ sơ
par-index | chỉ số cải cách hành chính | public administration reform index | điểm | + | PAR INDEX; chỉ số CCHC; chỉ số cải cách hành chính (PAR INDEX)
competitiveness-index | chỉ số năng lực cạnh tranh cấp tỉnh (PCI) | provincial competitiveness index | điểm | + | PCI; chỉ số năng lực cạnh tranh; chỉ số PCI; chỉ số năng lực cạnh tranh cấp huyện DDCI; DDCI
`,
  security: `
conscription | giao quân | conscripts delivered | công dân | + | tuyển quân; chỉ tiêu giao quân; công dân nhập ngũ; tuyển chọn và gọi công dân nhập ngũ; thanh niên nhập ngũ; công tác tuyển quân
militia-rate | tỷ lệ dân quân tự vệ | militia rate | % | + | dân quân tự vệ; tỷ lệ dân quân so với dân số; lực lượng dân quân
crime-cases | vụ phạm tội về trật tự xã hội | criminal cases | vụ | - | tội phạm về trật tự xã hội; vụ án hình sự; số vụ phạm tội; phạm pháp hình sự; vụ vi phạm pháp luật
crime-solving-rate | tỷ lệ điều tra, khám phá án | crime solving rate | % | + | tỷ lệ phá án; tỷ lệ điều tra khám phá các loại tội phạm; tỷ lệ điều tra làm rõ
traffic-accidents | tai nạn giao thông | traffic accidents | vụ | - | vụ tai nạn giao thông; số vụ tai nạn giao thông; xảy ra tai nạn giao thông
traffic-deaths | người chết do tai nạn giao thông | traffic deaths | người | - | số người chết do tai nạn giao thông; người chết vì tai nạn giao thông
petitions | đơn thư tiếp nhận | petitions received | đơn | = | đơn thư; tiếp nhận đơn thư; tổng số đơn tiếp nhận; đơn khiếu nại, tố cáo; đơn thư khiếu nại tố cáo
petitions-settled-rate | tỷ lệ giải quyết khiếu nại, tố cáo | petitions settled | % | + | tỷ lệ giải quyết đơn thư; giải quyết đơn thư; giải quyết khiếu nại, tố cáo; tỷ lệ đơn thư được giải quyết
civil-judgments | vụ việc thi hành án dân sự | civil judgments enforced | việc | + | thi hành án dân sự; vụ việc đã thi hành xong; thụ lý vụ việc; thi hành xong vụ việc; số việc thi hành xong
civil-judgments-money | tiền thi hành án dân sự | money of civil judgments enforced | đồng | + | tiền đã thi hành xong; thi hành án dân sự về tiền; thi hành án dân sự về tiền đã thụ lý; số tiền thi hành xong
secure-communes | xã đạt chuẩn an toàn về an ninh trật tự | communes of security standard | xã | + | xã đạt tiêu chuẩn an toàn về an ninh trật tự; khu dân cư an toàn về an ninh, trật tự; xã, thị trấn đạt an toàn về an ninh trật tự
`,
  party: `
new-members | kết nạp đảng viên mới | new Party members | đảng viên | + | kết nạp đảng viên; đảng viên mới kết nạp; kết nạp đảng; số đảng viên mới kết nạp; phát triển đảng viên; phát triển đảng viên mới
members | tổng số đảng viên | Party members | đảng viên | + | đảng viên; số đảng viên; toàn đảng bộ có đảng viên
cells-clean-strong | chi bộ, đảng bộ hoàn thành tốt nhiệm vụ | Party cells that did well | % | + | chi bộ đạt trong sạch vững mạnh; tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ; tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ; chi bộ hoàn thành tốt nhiệm vụ; tổ chức cơ sở đảng trong sạch vững mạnh
members-good | đảng viên hoàn thành tốt nhiệm vụ | Party members who did well | % | + | tỷ lệ đảng viên hoàn thành tốt nhiệm vụ; đảng viên hoàn thành tốt nhiệm vụ trở lên
village-cells | thôn, tổ dân phố có chi bộ độc lập | villages with a Party cell of their own | % | + | thôn có chi bộ; thôn, tổ dân phố có chi bộ; thôn, bản có chi bộ; tỷ lệ thôn có chi bộ độc lập
cells-with-committee | chi bộ thôn, tổ dân phố có chi ủy | village cells with a committee | % | + | chi bộ có chi ủy; chi bộ thôn có chi ủy
inspections | cuộc kiểm tra, giám sát | inspections | cuộc | + | kiểm tra, giám sát; cuộc kiểm tra; kiểm tra tổ chức đảng; giám sát chuyên đề; tổ chức đảng được kiểm tra; cuộc giám sát
members-disciplined | đảng viên bị kỷ luật | Party members disciplined | đảng viên | = | xử lý đảng viên; kỷ luật đảng viên; thi hành kỷ luật đảng viên; đảng viên vi phạm bị xử lý kỷ luật
party-badges | Huy hiệu Đảng | Party badges awarded | huy hiệu | = | trao tặng Huy hiệu Đảng; tặng Huy hiệu Đảng; đảng viên được tặng Huy hiệu Đảng
party-history-books | cuốn lịch sử Đảng bộ | Party history books | cuốn | + | cuốn lịch sử đảng bộ xã; cuốn lịch sử Đảng bộ xã/thị trấn; biên soạn lịch sử Đảng bộ; cuốn lịch sử đảng bộ được xuất bản; cuốn lịch sử Đảng bộ xã/thị trấn đã tổ chức hội thảo
staffing | biên chế được giao | staffing quota | biên chế | = | biên chế; biên chế của huyện; tổng biên chế; số biên chế được giao; biên chế công chức
committee-seats | số lượng ủy viên Ban Chấp hành Đảng bộ | committee seats | đồng chí | = | số lượng Ủy viên Ban Chấp hành; số lượng Ủy viên Ban Chấp hành Đảng bộ huyện; ủy viên Ban Chấp hành
standing-committee-seats | số lượng ủy viên Ban Thường vụ | standing committee seats | đồng chí | = | số lượng Ủy viên Ban Thường vụ; số lượng Ủy viên Ban Thường vụ Huyện ủy; ủy viên Ban Thường vụ
turnout | cử tri tham gia bầu cử | voter turnout | % | + | tỷ lệ cử tri đi bầu cử; tỷ lệ cử tri tham gia bầu cử; cử tri đi bầu
union-members | đoàn viên, hội viên kết nạp mới | new members of unions and associations | người | + | kết nạp đoàn viên; kết nạp hội viên; đoàn viên mới; hội viên mới; phát triển đoàn viên công đoàn
`,
};

const DIRECTIONS = { '+': 'up', '-': 'down', '=': null } as const;

/** All indicators, in the order of the board: sectors, and the lines of each table. */
export const CATALOGUE: readonly CatalogueEntry[] = (Object.keys(TABLES) as Sector[]).flatMap((sector) =>
  TABLES[sector]
    .trim()
    .split('\n')
    .map((line): CatalogueEntry => {
      const [code = '', name = '', nameEn = '', unit = '', sign = '', others = ''] = line.split(' | ');
      const direction = DIRECTIONS[sign as keyof typeof DIRECTIONS];
      return { code, name, nameEn, unit, sector, direction, synonyms: others.split('; ') };
    }),
);
